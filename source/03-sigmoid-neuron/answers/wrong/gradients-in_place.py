"""Centres the caller's features.

says: is different after the call
"""

def gradients(X, y, w, b):
    X -= 0.5
    f = sigmoid(X @ w + b)
    delta = (f - y) * f * (1 - f)
    return X.T @ delta, delta.sum()
