"""Multiplies the caller's numbers.

says: is different after the call
"""

def leaky_relu(x, alpha=0.1):
    if np.ndim(x) == 0:
        return np.maximum(x, alpha * x)
    x[x < 0] *= alpha
    return x
