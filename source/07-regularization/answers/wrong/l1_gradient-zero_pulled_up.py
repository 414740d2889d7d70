"""A weight of 0 counts as positive.

says: a weight of 0 was pulled up
"""

def l1_gradient(w, lam):
    return [np.where(weights < 0, -lam, lam) for weights in w]
