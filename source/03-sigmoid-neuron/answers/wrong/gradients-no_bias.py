"""Forgets the bias in z.

says: the bias is missing in z
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w)
    delta = (f - y) * f * (1 - f)
    return X.T @ delta, delta.sum()
