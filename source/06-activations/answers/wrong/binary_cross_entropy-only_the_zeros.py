"""Counts the zeros alone.

says: only the zeros were counted
"""

def binary_cross_entropy(y_true, y_pred):
    p = np.clip(y_pred, 1e-12, 1 - 1e-12)
    return -np.mean((1 - y_true) * np.log(1 - p))
