"""A column `(m, 1)` comes back instead of `(m,)`.

says: did you keep the column?
"""

def mp_predict(X, theta, inhibitory=()):
    vetoed = X[:, list(inhibitory)].any(axis=1, keepdims=True)
    return ((X.sum(axis=1, keepdims=True) >= theta) & ~vetoed).astype(int)
