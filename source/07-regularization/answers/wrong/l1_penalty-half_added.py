"""The half of L2 slips in.

says: L1 has no half
"""

def l1_penalty(w, lam):
    return lam / 2 * sum(np.abs(weights).sum() for weights in w)
