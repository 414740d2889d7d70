"""keepdims leaves a column for a table.

says: did you keep the column?
"""

def aggregate(x):
    return np.sum(x, axis=-1, keepdims=x.ndim == 2)
