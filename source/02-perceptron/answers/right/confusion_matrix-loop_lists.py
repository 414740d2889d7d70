"""A loop over nested lists."""

def confusion_matrix(y_true, y_pred):
    table = [[0, 0], [0, 0]]
    for truth, call in zip(y_true, y_pred):
        table[truth][call] += 1
    return table
