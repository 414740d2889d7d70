"""Works in the caller's array.

says: is different after the call
"""

def tanh(x):
    if isinstance(x, np.ndarray) and x.ndim and x.dtype == float:
        return np.tanh(x, out=x)
    return np.tanh(x)
