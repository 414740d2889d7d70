"""Gives the entries of a table in one row.

says: an array of shape (2, 3)
"""

def step(z):
    return np.array([int(v >= 0) for v in np.ravel(z)]) if np.ndim(z) else int(z >= 0)
