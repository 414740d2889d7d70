"""The slope at a in the place of z.

says: it takes z
"""

def output_delta(a, y, z):
    s = sigmoid(a)
    return (a - y) * s * (1 - s)
