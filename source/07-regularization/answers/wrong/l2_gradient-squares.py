"""Forgets to differentiate the squares.

says: the squares themselves are not their derivatives
"""

def l2_gradient(w, lam):
    return [lam * weights**2 for weights in w]
