"""A tiny number added inside the logarithm."""

def binary_cross_entropy(y_true, y_pred):
    tiny = 1e-8
    return np.mean(-y_true * np.log(y_pred + tiny) - (1 - y_true) * np.log(1 - y_pred + tiny))
