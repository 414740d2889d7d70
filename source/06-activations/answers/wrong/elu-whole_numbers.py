"""Writes into an array like x: whole numbers in, whole numbers out.

says: expected:
"""

def elu(x, alpha=1.0):
    x = np.asarray(x)
    out = np.zeros_like(x)
    out[...] = np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))
    return out
