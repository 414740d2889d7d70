"""No mean.

says: one number is wanted
"""

def binary_cross_entropy(y_true, y_pred):
    p = np.clip(y_pred, 1e-12, 1 - 1e-12)
    return -(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
