"""Gives the weights after a step.

says: these are the new weights
"""

def l1_gradient(w, lam):
    return [weights - lam * np.sign(weights) for weights in w]
