"""+= 1 with arrays of indices.

says: counts each cell only once
"""

def confusion_matrix(y_true, y_pred):
    table = np.zeros((2, 2), dtype=int)
    table[y_true, y_pred] += 1
    return table
