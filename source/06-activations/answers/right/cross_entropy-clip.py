"""Clipped first."""

def cross_entropy(y_true, y_pred):
    p = np.clip(y_pred, 1e-15, 1.0)
    return np.mean(-np.sum(y_true * np.log(p), axis=0))
