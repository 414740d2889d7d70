"""The leaky ReLU.

says: this is the leaky ReLU itself
"""

def d_leaky_relu(x, alpha=0.1):
    return np.where(np.asarray(x) > 0, x, alpha * np.asarray(x))
