"""The L1 penalty.

says: this is the L1 penalty
"""

def l2_penalty(w, lam):
    return lam * sum(np.sum(np.abs(weights)) for weights in w)
