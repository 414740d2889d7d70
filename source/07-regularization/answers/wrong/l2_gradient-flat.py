"""One long vector.

says: expected
"""

def l2_gradient(w, lam):
    return lam * np.concatenate([weights.ravel() for weights in w])
