"""alpha exp(x) - 1.

says: alpha is a factor of the whole bracket
"""

def elu(x, alpha=1.0):
    return np.where(np.asarray(x) > 0, x, alpha * np.exp(np.minimum(x, 0)) - 1)
