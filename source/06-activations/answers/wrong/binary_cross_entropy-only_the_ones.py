"""Without the second term.

says: only the ones were counted
"""

def binary_cross_entropy(y_true, y_pred):
    p = np.clip(y_pred, 1e-12, 1 - 1e-12)
    return -np.mean(y_true * np.log(p))
