"""A dot product with itself."""

def mse(y_true, y_pred):
    gap = np.ravel(y_pred) - np.ravel(y_true)
    return gap @ gap / gap.size
