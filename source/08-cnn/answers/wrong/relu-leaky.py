"""A leaky ReLU.

says: leaky ReLU
"""

def relu(x):
    x = np.asarray(x)
    return np.where(x > 0, x, 0.1 * x)
