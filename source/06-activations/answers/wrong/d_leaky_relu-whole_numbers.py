"""Writes into an array like x: whole numbers in, whole numbers out.

says: expected:
"""

def d_leaky_relu(x, alpha=0.1):
    out = np.ones_like(x)
    out[np.asarray(x) < 0] = alpha
    return out
