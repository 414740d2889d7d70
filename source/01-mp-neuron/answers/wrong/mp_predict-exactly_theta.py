"""Fires only where the count is exactly theta.

says: a count above theta is enough too: `>=`, not `==`
"""

def mp_predict(X, theta, inhibitory=()):
    forbidden = X[:, list(inhibitory)].any(axis=1)
    return ((aggregate(X) == theta) & ~forbidden).astype(int)
