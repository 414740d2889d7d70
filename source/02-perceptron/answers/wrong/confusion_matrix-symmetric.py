"""All mistakes in both cells.

says: each in its own place
"""

def confusion_matrix(y_true, y_pred):
    wrong = np.sum(y_true != y_pred)
    return np.array([[np.sum((y_true == 0) & (y_pred == 0)), wrong], [wrong, np.sum((y_true == 1) & (y_pred == 1))]])
