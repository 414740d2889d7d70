"""Works in the caller's array.

says: is different after the call
"""

def sigmoid(z):
    if isinstance(z, np.ndarray) and z.dtype == float and z.ndim:
        np.negative(z, out=z)
        np.exp(z, out=z)
        z += 1
        np.reciprocal(z, out=z)
        return z
    return 1 / (1 + np.exp(-z))
