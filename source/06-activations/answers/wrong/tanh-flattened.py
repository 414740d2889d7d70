"""Loses the shape of tables.

says: expected:  an array of shape
"""

def tanh(x):
    return np.tanh(x) if np.ndim(x) < 2 else np.tanh(x).ravel()
