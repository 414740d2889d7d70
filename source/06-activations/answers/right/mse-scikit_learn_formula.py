"""The variance of the gap plus its squared mean."""

def mse(y_true, y_pred):
    gap = y_pred - y_true
    return np.var(gap) + np.mean(gap) ** 2
