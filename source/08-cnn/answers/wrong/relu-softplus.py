"""A smooth relative of ReLU.

says: this is softplus
"""

def relu(x):
    return np.logaddexp(0, x)
