"""The share of ones among the labels.

says: share of ones among the labels
"""

def accuracy(y_true, y_pred):
    return np.mean(y_true)
