"""lam is not used.

says: expected
"""

def l1_penalty(w, lam):
    return sum(np.abs(weights).sum() for weights in w)
