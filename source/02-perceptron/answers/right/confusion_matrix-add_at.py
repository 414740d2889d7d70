"""Np.add.at in float32."""

def confusion_matrix(y_true, y_pred):
    table = np.zeros((2, 2), dtype=np.float32)
    np.add.at(table, (y_true, y_pred), 1)
    return table
