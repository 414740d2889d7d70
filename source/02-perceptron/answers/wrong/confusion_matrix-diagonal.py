"""Only right calls.

says: only the right calls were counted
"""

def confusion_matrix(y_true, y_pred):
    table = np.zeros((2, 2), dtype=int)
    for truth, call in zip(y_true, y_pred):
        if truth == call:
            table[truth, call] += 1
    return table
