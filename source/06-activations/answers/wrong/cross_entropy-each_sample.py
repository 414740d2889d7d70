"""No mean over the samples.

says: one number is wanted
"""

def cross_entropy(y_true, y_pred):
    return -np.sum(y_true * np.log(np.clip(y_pred, 1e-12, 1)), axis=0)
