"""y - f.

says: the sign is turned
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (y - f) * f * (1 - f)
    return X.T @ delta, delta.sum()
