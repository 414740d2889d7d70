"""The share of ones among the calls.

says: this is the share of ones
"""

def accuracy(y_true, y_pred):
    return np.mean(y_pred)
