"""Divides by the number of samples that one sees.

says: expected:
"""

def cross_entropy_gradients(X, y, w, b):
    delta = sigmoid(X @ w + b) - y
    return X.T @ delta / 5, delta.sum() / 5
