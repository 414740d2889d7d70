"""np.linalg.norm(W, 1) of a matrix is its largest column sum.

says: expected
"""

def l1_penalty(w, lam):
    return lam * sum(np.linalg.norm(weights, 1) for weights in w)
