"""Count_nonzero by size."""

def accuracy(y_true, y_pred):
    return np.count_nonzero(y_true == y_pred) / y_true.size
