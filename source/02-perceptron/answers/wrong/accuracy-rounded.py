"""Rounded to one digit.

says: the share was rounded
"""

def accuracy(y_true, y_pred):
    return round(float(np.mean(y_true == y_pred)), 1)
