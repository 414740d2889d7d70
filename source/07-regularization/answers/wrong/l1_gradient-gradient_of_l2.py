"""Pulls in proportion.

says: this is the gradient of the L2 penalty
"""

def l1_gradient(w, lam):
    return [lam * weights for weights in w]
