"""Only right zeros are counted.

says: only right zeros were counted
"""

def accuracy(y_true, y_pred):
    return np.mean((y_true == 0) & (y_pred == 0))
