"""Writes into an array like z: whole numbers in, whole numbers out.

says: expected:
"""

def sigmoid(z):
    z = np.asarray(z)
    out = np.zeros_like(z)
    out[...] = 1 / (1 + np.exp(-z.astype(float)))
    return out
