"""The negative gradient.

says: the sign is turned round
"""

def l2_gradient(w, lam):
    return [-lam * weights for weights in w]
