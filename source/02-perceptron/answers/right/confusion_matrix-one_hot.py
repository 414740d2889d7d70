"""A product of one-hot tables."""

def confusion_matrix(y_true, y_pred):
    return np.eye(2)[y_true].T @ np.eye(2)[y_pred]
