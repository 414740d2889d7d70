"""The sum.

says: this is the sum
"""

def mse(y_true, y_pred):
    return np.sum((y_true - y_pred) ** 2)
