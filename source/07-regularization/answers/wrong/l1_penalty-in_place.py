"""Makes the caller's weights positive.

says: is different after the call
"""

def l1_penalty(w, lam):
    return lam * sum(np.abs(weights, out=weights).sum() for weights in w)
