"""The mean squared, not the squares' mean.

says: the mean of the squares
"""

def mse(y_true, y_pred):
    return np.mean(y_true - y_pred) ** 2
