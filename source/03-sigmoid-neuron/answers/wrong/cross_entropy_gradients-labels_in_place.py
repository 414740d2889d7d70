"""Overwrites the labels with the misses.

says: is different after the call
"""

def cross_entropy_gradients(X, y, w, b):
    y -= sigmoid(X @ w + b)
    delta = -y
    return X.T @ delta / len(X), delta.mean()
