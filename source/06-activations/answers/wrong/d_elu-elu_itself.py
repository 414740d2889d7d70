"""ELU.

says: this is ELU itself
"""

def d_elu(x, alpha=1.0):
    return np.where(np.asarray(x) > 0, x, alpha * np.expm1(np.minimum(x, 0)))
