"""alpha where negative.

says: alpha itself came back
"""

def leaky_relu(x, alpha=0.1):
    return np.where(np.asarray(x) > 0, x, alpha)
