"""The share of right ones among the samples called 1.

says: only the samples that are called 1 were looked at
"""

def accuracy(y_true, y_pred):
    return np.sum((y_true == 1) & (y_pred == 1)) / np.maximum(np.sum(y_pred == 1), 1)
