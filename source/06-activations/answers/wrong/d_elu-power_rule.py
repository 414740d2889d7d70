"""x exp(x): the rule for powers.

says: not x exp(x)
"""

def d_elu(x, alpha=1.0):
    x = np.asarray(x)
    return np.where(x > 0, 1.0, alpha * x * np.exp(np.minimum(x, 0)))
