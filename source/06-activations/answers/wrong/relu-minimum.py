"""np.minimum.

says: the other way round
"""

def relu(x):
    return np.minimum(x, 0)
