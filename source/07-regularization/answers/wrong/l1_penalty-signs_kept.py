"""Adds up the weights as they are.

says: summed with their signs
"""

def l1_penalty(w, lam):
    return lam * sum(np.sum(weights) for weights in w)
