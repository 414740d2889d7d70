"""The total is overwritten.

says: only the last layer was counted
"""

def l1_penalty(w, lam):
    for weights in w:
        total = np.abs(weights).sum()
    return lam * total
