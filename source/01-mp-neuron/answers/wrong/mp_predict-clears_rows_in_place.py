"""Clears vetoed rows in the argument.

says: is different after the call
"""

def mp_predict(X, theta, inhibitory=()):
    for i in inhibitory:
        X[X[:, i] == 1] = 0
    return np.array([int(theta <= row.sum() and (row.any() or not len(inhibitory) or theta > 0)) for row in X])
