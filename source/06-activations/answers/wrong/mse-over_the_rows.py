"""Divided by len.

says: not over the rows alone
"""

def mse(y_true, y_pred):
    return np.sum((y_true - y_pred) ** 2) / len(y_true)
