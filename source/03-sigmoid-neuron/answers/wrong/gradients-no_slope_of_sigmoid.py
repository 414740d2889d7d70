"""Forgets the slope of the sigmoid.

says: the slope of the sigmoid is missing
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = f - y
    return X.T @ delta, delta.sum()
