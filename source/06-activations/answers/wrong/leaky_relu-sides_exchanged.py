"""The condition turned.

says: the two sides are exchanged
"""

def leaky_relu(x, alpha=0.1):
    return np.where(np.asarray(x) < 0, x, alpha * np.asarray(x))
