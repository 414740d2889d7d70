"""Base 2.

says: not the one to base 2
"""

def binary_cross_entropy(y_true, y_pred):
    p = np.clip(y_pred, 1e-12, 1 - 1e-12)
    return -np.mean(y_true * np.log2(p) + (1 - y_true) * np.log2(1 - p))
