"""The cost, not its slope.

says: the slope of the square
"""

def output_delta(a, y, z):
    s = sigmoid(z)
    return (a - y) ** 2 / 2 * s * (1 - s)
