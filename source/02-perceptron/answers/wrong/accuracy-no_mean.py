"""The comparison without the mean.

says: take the share
"""

def accuracy(y_true, y_pred):
    return y_true == y_pred
