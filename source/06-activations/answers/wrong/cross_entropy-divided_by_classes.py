"""Divided by len: the number of classes.

says: divided by the number of classes
"""

def cross_entropy(y_true, y_pred):
    return -np.sum(y_true * np.log(np.clip(y_pred, 1e-12, 1))) / len(y_true)
