"""Loses the shape.

says: expected:  an array of shape (3, 2)
"""

def sigmoid(z):
    return 1 / (1 + np.exp(-z)) if np.ndim(z) == 0 else (1 / (1 + np.exp(-z))).ravel()
