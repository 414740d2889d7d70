"""Writes into the caller's array.

says: is different after the call
"""

def d_relu(x):
    if np.ndim(x) == 0:
        return float(x > 0)
    x[x <= 0] = 0
    x[x > 0] = 1
    return x
