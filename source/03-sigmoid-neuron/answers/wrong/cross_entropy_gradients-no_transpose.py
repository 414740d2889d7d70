"""Forgets the transpose.

says: raised:
"""

def cross_entropy_gradients(X, y, w, b):
    delta = sigmoid(X @ w + b) - y
    return X @ delta / len(X), delta.mean()
