"""One vetoed row silences the whole table.

says: one row with an inhibitory input on silenced them all
"""

def mp_predict(X, theta, inhibitory=()):
    if X[:, list(inhibitory)].any():
        return np.zeros(len(X), dtype=int)
    return (X.sum(axis=1) >= theta).astype(int)
