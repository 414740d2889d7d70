"""The absolute value of the layer's sum.

says: expected
"""

def l1_penalty(w, lam):
    return lam * abs(sum(abs(np.sum(weights)) for weights in w))
