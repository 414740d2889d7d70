"""Shapes turned round.

says: rows and columns are exchanged
"""

def l2_gradient(w, lam):
    return [lam * weights.T for weights in w]
