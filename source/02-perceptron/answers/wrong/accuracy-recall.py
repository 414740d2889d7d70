"""The share of the ones that were found.

says: only the samples of one label
"""

def accuracy(y_true, y_pred):
    return np.sum((y_true == 1) & (y_pred == 1)) / np.sum(y_true == 1)
