"""Forgets that the half takes the 2 away.

says: this is twice the slope
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = 2 * (f - y) * f * (1 - f)
    return X.T @ delta, delta.sum()
