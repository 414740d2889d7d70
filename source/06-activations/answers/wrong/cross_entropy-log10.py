"""Base 10.

says: not the one to base 10
"""

def cross_entropy(y_true, y_pred):
    return -np.sum(y_true * np.log10(np.clip(y_pred, 1e-12, 1))) / y_true.shape[1]
