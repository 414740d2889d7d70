"""How many are wrong.

says: this is the number of wrong calls
"""

def accuracy(y_true, y_pred):
    return int(np.sum(y_true != y_pred))
