"""Returns inside the loop.

says: only the first layer was counted
"""

def l2_penalty(w, lam):
    total = 0
    for weights in w:
        total = total + np.sum(weights**2)
        return lam / 2 * total
