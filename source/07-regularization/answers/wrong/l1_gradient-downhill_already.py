"""The negative gradient.

says: the sign is turned round
"""

def l1_gradient(w, lam):
    return [-lam * np.sign(weights) for weights in w]
