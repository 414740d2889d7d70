"""Gives dw as a column.

says: did you keep the column
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y) * f * (1 - f)
    return (X.T @ delta)[:, None], delta.sum()
