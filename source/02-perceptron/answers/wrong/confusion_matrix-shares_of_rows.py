"""Shares of each row.

says: shares of each row
"""

def confusion_matrix(y_true, y_pred):
    table = np.array([[np.sum((y_true == t) & (y_pred == c)) for c in (0, 1)] for t in (0, 1)])
    return table / np.maximum(table.sum(axis=1, keepdims=True), 1)
