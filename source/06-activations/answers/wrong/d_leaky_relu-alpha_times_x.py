"""alpha x on the left.

says: not alpha times x
"""

def d_leaky_relu(x, alpha=0.1):
    return np.where(np.asarray(x) > 0, 1.0, alpha * np.asarray(x))
