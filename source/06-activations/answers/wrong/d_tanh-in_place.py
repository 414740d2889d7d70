"""Works in the caller's array.

says: is different after the call
"""

def d_tanh(x):
    if isinstance(x, np.ndarray) and x.ndim and x.dtype == float:
        np.tanh(x, out=x)
        return 1 - x**2
    return 1 - np.tanh(x) ** 2
