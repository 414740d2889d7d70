"""Forgets the transpose.

says: raised:
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y) * f * (1 - f)
    return X @ delta, delta.sum()
