"""Labels as a column: (n,) and (n, 1) broadcast to (n, n).

says: expected:
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y[:, None]) * f * (1 - f)
    return X.T @ delta, delta.sum()
