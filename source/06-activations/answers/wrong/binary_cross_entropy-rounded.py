"""Predictions rounded to 0 and 1 first.

says: expected:
"""

def binary_cross_entropy(y_true, y_pred):
    p = np.clip(np.round(y_pred), 1e-12, 1 - 1e-12)
    return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
