"""Squares the sum.

says: summed before they were squared
"""

def l2_penalty(w, lam):
    return lam / 2 * sum(np.sum(weights) for weights in w) ** 2
