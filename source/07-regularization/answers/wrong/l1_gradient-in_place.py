"""Writes into the caller's arrays.

says: is different after the call
"""

def l1_gradient(w, lam):
    for weights in w:
        weights[:] = lam * np.sign(weights)
    return w
