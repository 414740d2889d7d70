"""Minus.

says: wrong sign
"""

def d_sigmoid(x):
    return sigmoid(x) * (sigmoid(x) - 1)
