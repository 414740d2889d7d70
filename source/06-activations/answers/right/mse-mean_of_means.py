"""The mean of the columns' means."""

def mse(y_true, y_pred):
    return np.mean(np.mean((y_true - y_pred) ** 2, axis=0))
