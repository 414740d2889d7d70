"""0 on the left.

says: plain ReLU
"""

def d_leaky_relu(x, alpha=0.1):
    return np.where(np.asarray(x) > 0, 1.0, 0.0)
