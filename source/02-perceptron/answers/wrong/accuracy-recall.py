"""The share of the ones that were found.

says: of label 1 were looked at
"""

def accuracy(y_true, y_pred):
    return np.sum((y_true == 1) & (y_pred == 1)) / np.sum(y_true == 1)
