"""The middle of the two slopes at 0.

says: one of the two sides
"""

def d_leaky_relu(x, alpha=0.1):
    x = np.asarray(x)
    return np.where(x > 0, 1.0, np.where(x < 0, alpha, (1 + alpha) / 2))
