"""Chooses the form by the first number of an array.

says: nan
"""

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    if z.size and z.flat[0] >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))
