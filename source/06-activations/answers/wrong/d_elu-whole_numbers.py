"""Writes into an array like x: whole numbers in, whole numbers out.

says: expected:
"""

def d_elu(x, alpha=1.0):
    out = np.ones_like(x)
    below = np.asarray(x) < 0
    out[below] = alpha * np.exp(np.asarray(x)[below])
    return out
