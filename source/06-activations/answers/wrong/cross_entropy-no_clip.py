"""0 times -inf.

says: nan
"""

def cross_entropy(y_true, y_pred):
    return -np.sum(y_true * np.log(y_pred)) / y_true.shape[1]
