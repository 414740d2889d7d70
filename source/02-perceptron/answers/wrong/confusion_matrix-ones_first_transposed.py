"""1 before 0, and rows for calls.

says: 0 comes before 1
"""

def confusion_matrix(y_true, y_pred):
    return np.array([[np.sum((y_true == t) & (y_pred == c)) for c in (0, 1)] for t in (0, 1)])[::-1, ::-1].T
