"""The logarithm of the truth.

says: y_true comes first
"""

def cross_entropy(y_true, y_pred):
    return -np.sum(y_pred * np.log(np.clip(y_true, 1e-12, 1))) / y_true.shape[1]
