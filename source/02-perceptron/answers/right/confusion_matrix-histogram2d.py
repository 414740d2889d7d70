"""A histogram in two dimensions."""

def confusion_matrix(y_true, y_pred):
    return np.histogram2d(y_true, y_pred, bins=2, range=[[0, 1], [0, 1]])[0]
