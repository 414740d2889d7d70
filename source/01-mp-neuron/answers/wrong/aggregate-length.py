"""Counts all inputs, on or off.

says: all inputs were counted
"""

def aggregate(x):
    if x.ndim == 1:
        return len(x)
    return np.full(len(x), x.shape[1])
