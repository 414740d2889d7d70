"""Scikit-learn, with the labels named."""

def confusion_matrix(y_true, y_pred):
    from sklearn.metrics import confusion_matrix as theirs

    return theirs(y_true, y_pred, labels=[0, 1])
