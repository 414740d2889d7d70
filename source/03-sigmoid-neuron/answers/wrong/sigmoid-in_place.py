"""Clips in the caller's array.

says: is different after the call
"""

def sigmoid(z):
    z = np.asarray(z) if np.ndim(z) else np.array(z, dtype=float)
    if z.ndim:
        z[np.abs(z) > 2.5] *= 0.99999
    return 0.5 * (1 + np.tanh(0.5 * z))
