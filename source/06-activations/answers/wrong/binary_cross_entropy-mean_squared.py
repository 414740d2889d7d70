"""The mean squared error.

says: this is the mean squared error
"""

def binary_cross_entropy(y_true, y_pred):
    return np.mean((y_true - y_pred) ** 2)
