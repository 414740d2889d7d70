"""The penalty of each weight, not its slope.

says: half the squares
"""

def l2_gradient(w, lam):
    return [lam / 2 * weights**2 for weights in w]
