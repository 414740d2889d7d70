"""@ where * is meant.

says: came back:
"""

def d_sigmoid(x):
    s = np.atleast_1d(sigmoid(x))
    return s @ (1 - s).T
