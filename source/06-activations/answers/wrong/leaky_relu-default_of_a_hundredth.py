"""0.01 as default.

says: the default of alpha is 0.1
"""

def leaky_relu(x, alpha=0.01):
    return np.where(np.asarray(x) > 0, x, alpha * np.asarray(x))
