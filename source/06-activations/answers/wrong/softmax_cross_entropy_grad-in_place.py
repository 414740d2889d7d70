"""Subtracts in the caller's array.

says: is different after the call
"""

def softmax_cross_entropy_grad(z, y_true):
    z -= z.max(axis=0)
    return (softmax(z) - y_true) / z.shape[1]
