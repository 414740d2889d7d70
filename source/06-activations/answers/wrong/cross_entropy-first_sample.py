"""The first sample only.

says: expected:
"""

def cross_entropy(y_true, y_pred):
    return -np.sum(y_true[:, 0] * np.log(np.clip(y_pred[:, 0], 1e-12, 1)))
