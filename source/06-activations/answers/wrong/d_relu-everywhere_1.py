"""1 everywhere.

says: the slope was made 1 everywhere
"""

def d_relu(x):
    return np.ones(np.shape(x))
