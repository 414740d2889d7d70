"""The L2 penalty.

says: this is the L2 penalty
"""

def l1_penalty(w, lam):
    return lam / 2 * sum(np.sum(weights**2) for weights in w)
