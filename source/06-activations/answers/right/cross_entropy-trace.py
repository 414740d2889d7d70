"""The trace of a matrix product."""

def cross_entropy(y_true, y_pred):
    logs = np.log(np.where(y_pred > 1e-12, y_pred, 1e-12))
    return -np.trace(np.transpose(y_true) @ logs) / np.shape(y_pred)[1]
