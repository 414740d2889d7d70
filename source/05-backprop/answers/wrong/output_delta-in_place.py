"""Subtracts y inside a.

says: changed
"""

def output_delta(a, y, z):
    s = sigmoid(z)
    a -= y
    return a * s * (1 - s)
