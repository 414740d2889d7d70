"""L1 with a half.

says: the sum of the absolute values
"""

def l2_penalty(w, lam):
    return lam / 2 * sum(np.abs(weights).sum() for weights in w)
