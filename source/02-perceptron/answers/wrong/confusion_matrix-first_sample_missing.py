"""The first sample is left out.

says: a sample is missing
"""

def confusion_matrix(y_true, y_pred):
    table = np.zeros((2, 2), dtype=int)
    for i in range(1, len(y_true)):
        table[y_true[i], y_pred[i]] += 1
    return table
