"""Gives the weights after a step.

says: these are the new weights
"""

def l2_gradient(w, lam):
    return [weights - lam * weights for weights in w]
