"""Weights below 0.1 count as 0.

says: expected
"""

def l1_gradient(w, lam):
    return [lam * np.sign(np.where(np.abs(weights) < 0.1, 0, weights)) for weights in w]
