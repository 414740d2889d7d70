"""Puts new arrays into the caller's list.

says: is different after the call
"""

def l2_gradient(w, lam):
    for k in range(len(w)):
        w[k] = lam * w[k]
    return w
