"""Inhibitory inputs are subtracted.

says: is not a vote against
"""

def mp_predict(X, theta, inhibitory=()):
    signs = np.ones(X.shape[1], dtype=int)
    signs[list(inhibitory)] = -1
    return (X @ signs >= theta).astype(int)
