"""Divides by the number of features.

says: divided by the number of features
"""

def cross_entropy_gradients(X, y, w, b):
    delta = sigmoid(X @ w + b) - y
    return X.T @ delta / X.shape[1], delta.sum() / X.shape[1]
