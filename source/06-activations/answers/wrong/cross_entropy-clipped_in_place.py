"""Clips the caller's predictions.

says: is different after the call
"""

def cross_entropy(y_true, y_pred):
    np.clip(y_pred, 1e-12, 1, out=y_pred)
    return -np.sum(y_true * np.log(y_pred)) / y_true.shape[1]
