"""Fires only above the threshold.

says: `>=`, not `>`
"""

def mp_predict(X, theta, inhibitory=()):
    return np.array([int(row.sum() > theta and not any(row[i] for i in inhibitory)) for row in X])
