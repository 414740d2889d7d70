"""0.01 as default.

says: expected:
"""

def d_leaky_relu(x, alpha=0.01):
    return np.where(np.asarray(x) > 0, 1.0, alpha)
