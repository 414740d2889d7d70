"""Divided by N - 1.

says: expected:
"""

def mse(y_true, y_pred):
    return np.sum((y_true - y_pred) ** 2) / max(np.size(y_true) - 1, 1)
