"""Forgets the sigmoid: the miss of Adaline.

says: expected:
"""

def cross_entropy_gradients(X, y, w, b):
    delta = X @ w + b - y
    return X.T @ delta / len(X), delta.mean()
