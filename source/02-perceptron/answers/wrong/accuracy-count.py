"""How many, not the share.

says: the share of all is wanted
"""

def accuracy(y_true, y_pred):
    return int(np.sum(y_true == y_pred))
