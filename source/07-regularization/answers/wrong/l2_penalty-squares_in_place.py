"""Squares the caller's arrays.

says: is different after the call
"""

def l2_penalty(w, lam):
    total = 0
    for weights in w:
        weights **= 2
        total += weights.sum()
    return lam / 2 * total
