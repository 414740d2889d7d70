"""alpha on the left.

says: slope of the leaky ReLU
"""

def d_elu(x, alpha=1.0):
    return np.where(np.asarray(x) > 0, 1.0, alpha)
