"""Without the minus sign.

says: the minus sign in front is missing
"""

def binary_cross_entropy(y_true, y_pred):
    p = np.clip(y_pred, 1e-12, 1 - 1e-12)
    return np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
