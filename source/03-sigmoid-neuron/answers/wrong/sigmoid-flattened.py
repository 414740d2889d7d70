"""Loses the shape.

says: expected:  an array of shape (3, 2)
"""

def sigmoid(z):
    values = 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))
    return values if np.ndim(z) == 0 else values.ravel()
