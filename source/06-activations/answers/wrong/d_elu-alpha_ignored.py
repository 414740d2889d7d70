"""alpha left out.

says: alpha is 2 here
"""

def d_elu(x, alpha=1.0):
    return np.where(np.asarray(x) > 0, 1.0, np.exp(np.minimum(x, 0)))
