"""alpha subtracted.

says: not subtracted
"""

def leaky_relu(x, alpha=0.1):
    return np.where(np.asarray(x) > 0, x, -alpha * np.ones(np.shape(x)))
