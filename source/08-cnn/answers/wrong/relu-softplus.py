"""A smooth relative of ReLU.

says: relu(
"""

def relu(x):
    return np.logaddexp(0, x)
