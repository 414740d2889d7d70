"""The slope of the leaky ReLU.

says: this is the slope of the leaky ReLU
"""

def d_relu(x):
    return np.where(np.asarray(x) > 0, 1.0, 0.1)
