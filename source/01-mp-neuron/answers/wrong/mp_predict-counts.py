"""Gives the counts, not the outputs.

says: these are the counts
"""

def mp_predict(X, theta, inhibitory=()):
    return X.sum(axis=1)
