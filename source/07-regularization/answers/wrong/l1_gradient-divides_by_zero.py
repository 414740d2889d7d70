"""w / |w| at 0.

says: there is a nan or an inf
"""

def l1_gradient(w, lam):
    return [lam * weights / np.abs(weights) for weights in w]
