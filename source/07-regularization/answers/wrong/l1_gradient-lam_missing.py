"""The signs alone.

says: lam is missing
"""

def l1_gradient(w, lam):
    return [np.sign(weights) for weights in w]
