"""The slope of the square without the half.

says: cancels the 2 of the square
"""

def output_delta(a, y, z):
    s = sigmoid(z)
    return 2 * (a - y) * s * (1 - s)
