"""1 on the left.

says: the two sides are exchanged
"""

def d_relu(x):
    return np.where(np.asarray(x) < 0, 1.0, 0.0)
