"""Adds the slopes of the weights up.

says: expected:
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y) * f * (1 - f)
    return (X.T @ delta).sum(), delta.sum()
