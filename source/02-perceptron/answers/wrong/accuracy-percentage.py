"""A percentage.

says: this is a percentage
"""

def accuracy(y_true, y_pred):
    return 100 * np.mean(y_true == y_pred)
