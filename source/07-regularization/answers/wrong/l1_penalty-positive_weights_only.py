"""Counts positive weights only.

says: expected
"""

def l1_penalty(w, lam):
    return lam * sum(weights[weights > 0].sum() for weights in w)
