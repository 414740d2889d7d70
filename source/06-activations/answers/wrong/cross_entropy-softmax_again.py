"""A softmax on what are probabilities already.

says: expected:
"""

def cross_entropy(y_true, y_pred):
    return -np.sum(y_true * np.log(np.asarray(softmax(y_pred)))) / y_true.shape[1]
