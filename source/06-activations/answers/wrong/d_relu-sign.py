"""The sign: -1 on the left.

says: not -1
"""

def d_relu(x):
    return np.sign(x)
