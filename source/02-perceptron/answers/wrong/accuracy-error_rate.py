"""The share of wrong calls.

says: the share of wrong calls
"""

def accuracy(y_true, y_pred):
    return np.mean(y_true != y_pred)
