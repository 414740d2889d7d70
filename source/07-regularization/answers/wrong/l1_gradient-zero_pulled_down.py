"""A weight of 0 counts as negative.

says: a weight of 0 was pulled down
"""

def l1_gradient(w, lam):
    return [np.where(weights > 0, lam, -lam) for weights in w]
