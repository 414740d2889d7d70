"""Counts the samples with label 1 only.

says: expected:
"""

def cross_entropy_gradients(X, y, w, b):
    delta = y * (sigmoid(X @ w + b) - y)
    return X.T @ delta / len(X), delta.mean()
