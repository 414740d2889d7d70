"""Forgets that the half cancels the two.

says: a factor 2 too many
"""

def l2_gradient(w, lam):
    return [2 * lam * weights for weights in w]
