"""No negative side.

says: this is the ReLU
"""

def elu(x, alpha=1.0):
    return np.maximum(x, 0)
