"""Pulls with the size of the weight.

says: the sign of the weights was lost
"""

def l2_gradient(w, lam):
    return [lam * np.abs(weights) for weights in w]
