"""The leaky ReLU.

says: this is the leaky ReLU
"""

def elu(x, alpha=1.0):
    return np.where(np.asarray(x) > 0, x, 0.1 * np.asarray(x))
