"""A table outside the function keeps the counts of the calls before.

says: start from zeros in each call
"""

TABLE = np.zeros((2, 2), dtype=int)


def confusion_matrix(y_true, y_pred):
    for truth, call in zip(y_true, y_pred):
        TABLE[truth, call] += 1
    return TABLE
