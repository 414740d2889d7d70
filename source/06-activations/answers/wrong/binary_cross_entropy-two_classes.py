"""As a cross-entropy of two classes. It stands further down in the notebook.

says: top to bottom
"""

def binary_cross_entropy(y_true, y_pred):
    y, p = np.ravel(y_true), np.ravel(y_pred)
    return cross_entropy(np.array([y, 1 - y]), np.array([p, 1 - p]))
