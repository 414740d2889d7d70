"""Looks at the first inhibitory input alone.

says: only the first inhibitory input was looked at
"""

def mp_predict(X, theta, inhibitory=()):
    out = (X.sum(axis=1) >= theta).astype(int)
    if len(inhibitory):
        out[X[:, inhibitory[0]] == 1] = 0
    return out
