"""lam goes in twice.

says: lam was squared too
"""

def l2_penalty(w, lam):
    return sum(np.sum((lam * weights) ** 2) for weights in w) / 2
