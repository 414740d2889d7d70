"""The sum of the predictions against the sum of the truth.

says: expected:
"""

def mse(y_true, y_pred):
    return (np.sum(y_pred) - np.sum(y_true)) ** 2
