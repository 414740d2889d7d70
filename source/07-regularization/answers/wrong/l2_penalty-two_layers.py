"""Only ever adds two layers.

says: expected
"""

def l2_penalty(w, lam):
    return lam / 2 * (np.sum(w[0] ** 2) + (np.sum(w[1] ** 2) if len(w) > 1 else 0))
