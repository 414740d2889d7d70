"""Multiplies the caller's arrays.

says: is different after the call
"""

def l2_gradient(w, lam):
    for weights in w:
        weights *= lam
    return w
