"""The truth 1 before the truth 0.

says: the rows are turned round
"""

def confusion_matrix(y_true, y_pred):
    return np.array([[np.sum((y_true == t) & (y_pred == c)) for c in (0, 1)] for t in (0, 1)])[::-1]
