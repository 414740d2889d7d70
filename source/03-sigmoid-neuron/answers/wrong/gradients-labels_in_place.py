"""Overwrites the labels with the misses.

says: is different after the call
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    y -= f
    delta = -y * f * (1 - f)
    return X.T @ delta, delta.sum()
