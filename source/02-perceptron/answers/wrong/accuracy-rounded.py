"""Rounded to one digit.

says: accuracy
"""

def accuracy(y_true, y_pred):
    return round(float(np.mean(y_true == y_pred)), 1)
