"""The logarithm of the truth.

says: y_true comes first
"""

def binary_cross_entropy(y_true, y_pred):
    p = np.clip(y_true, 1e-12, 1 - 1e-12)
    return -np.mean(y_pred * np.log(p) + (1 - y_pred) * np.log(1 - p))
