"""Forgets the bias.

says: the bias is missing in z
"""

def cross_entropy_gradients(X, y, w, b):
    delta = sigmoid(X @ w) - y
    return X.T @ delta / len(X), delta.mean()
