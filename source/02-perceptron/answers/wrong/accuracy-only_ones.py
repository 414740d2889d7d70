"""Only right ones are counted.

says: a right 0 counts too
"""

def accuracy(y_true, y_pred):
    return np.mean(y_true * y_pred)
