"""Keeps the half and forgets the two.

says: a half too many
"""

def l2_gradient(w, lam):
    return [lam / 2 * weights for weights in w]
