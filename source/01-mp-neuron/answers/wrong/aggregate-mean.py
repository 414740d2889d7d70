"""A mean instead of a sum.

says: a count is wanted, not a share
"""

def aggregate(x):
    return np.mean(x, axis=-1)
