"""np.mean of the squares."""

def mse(y_true, y_pred):
    return np.mean(np.square(np.subtract(y_true, y_pred)))
