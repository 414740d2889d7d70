"""nan where a prediction is exactly 0 or 1.

says: nan
"""

def binary_cross_entropy(y_true, y_pred):
    return -np.mean(y_true * np.log(y_pred) + (1 - y_true) * np.log(1 - y_pred))
