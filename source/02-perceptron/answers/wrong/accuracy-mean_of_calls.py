"""The share of ones among the calls.

says: share of ones among the calls
"""

def accuracy(y_true, y_pred):
    return np.mean(y_pred)
