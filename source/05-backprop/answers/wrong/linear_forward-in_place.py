"""Overwrites W1 with the products.

says: changed
"""

def linear_forward(i, W1, W2):
    W1 *= i.T
    h = W1.sum(axis=0, keepdims=True)
    return h, h @ W2
