"""One number for each layer.

says: one number came back
"""

def l2_gradient(w, lam):
    return [lam * np.sum(weights) for weights in w]
