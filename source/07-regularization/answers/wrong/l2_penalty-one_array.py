"""Makes one array of the list.

says: raised
"""

def l2_penalty(w, lam):
    return lam / 2 * np.sum(np.array(w) ** 2)
