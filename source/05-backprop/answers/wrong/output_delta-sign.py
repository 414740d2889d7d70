"""y - a.

says: it is a - y, not y - a
"""

def output_delta(a, y, z):
    s = sigmoid(z)
    return (y - a) * s * (1 - s)
