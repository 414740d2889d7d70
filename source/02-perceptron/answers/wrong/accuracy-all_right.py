"""Whether every call is right.

says: every single call
"""

def accuracy(y_true, y_pred):
    return float(np.array_equal(y_true, y_pred))
