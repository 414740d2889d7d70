"""A 0-d array."""

def accuracy(y_true, y_pred):
    return np.array(1.0 - np.logical_xor(y_true, y_pred).mean())
