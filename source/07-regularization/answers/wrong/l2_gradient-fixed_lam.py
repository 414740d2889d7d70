"""The lam of the visible case.

says: expected
"""

def l2_gradient(w, lam):
    return [0.4 * weights for weights in w]
