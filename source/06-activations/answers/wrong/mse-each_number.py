"""No mean at all.

says: an array came back where one number is expected
"""

def mse(y_true, y_pred):
    return (y_true - y_pred) ** 2
