"""L2 without the half.

says: these are squares
"""

def l1_penalty(w, lam):
    return lam * sum(np.sum(weights**2) for weights in w)
