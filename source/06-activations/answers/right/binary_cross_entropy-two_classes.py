"""As a cross-entropy of two classes."""

def binary_cross_entropy(y_true, y_pred):
    y, p = np.ravel(y_true), np.ravel(y_pred)
    return cross_entropy(np.array([y, 1 - y]), np.array([p, 1 - p]))
