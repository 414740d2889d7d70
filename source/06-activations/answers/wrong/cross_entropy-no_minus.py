"""Without the minus sign.

says: the minus sign in front is missing
"""

def cross_entropy(y_true, y_pred):
    return np.sum(y_true * np.log(np.clip(y_pred, 1e-12, 1))) / y_true.shape[1]
