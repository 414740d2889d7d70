"""The same slope on both sides.

says: a negative weight has a negative slope
"""

def l1_gradient(w, lam):
    return [lam * (weights != 0) for weights in w]
