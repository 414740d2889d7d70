"""Writes into an array like z: whole numbers in, whole numbers out.

says: expected:
"""

def sigmoid(z):
    z = np.asarray(z)
    out = np.zeros_like(z)
    out[...] = 0.5 * (1 + np.tanh(0.5 * z))
    return out
