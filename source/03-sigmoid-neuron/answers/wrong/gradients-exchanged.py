"""(db, dw).

says: the two are exchanged
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y) * f * (1 - f)
    return delta.sum(), X.T @ delta
