"""Forbids only where all inhibitory inputs are on.

says: not all have to be on
"""

def mp_predict(X, theta, inhibitory=()):
    vetoed = X[:, list(inhibitory)].all(axis=1) if len(inhibitory) else np.zeros(len(X), dtype=bool)
    return ((X.sum(axis=1) >= theta) & ~vetoed).astype(int)
