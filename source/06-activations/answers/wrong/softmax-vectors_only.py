"""Adds up over everything, tables too, with keepdims.

says: each column has a sum of its own
"""

def softmax(z):
    e = np.exp(z - np.max(z, keepdims=True))
    return e / np.sum(e, keepdims=True)
