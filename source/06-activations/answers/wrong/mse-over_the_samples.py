"""The sum over the outputs, the mean over the columns.

says: not over the columns alone
"""

def mse(y_true, y_pred):
    return np.sum((y_true - y_pred) ** 2) / np.shape(y_true)[-1]
