"""Writes into an array like x: whole numbers in, whole numbers out.

says: expected:
"""

def leaky_relu(x, alpha=0.1):
    x = np.asarray(x)
    out = np.zeros_like(x)
    out[x > 0] = x[x > 0]
    out[x < 0] = alpha * x[x < 0]
    return out
