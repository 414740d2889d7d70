"""The half of L2.

says: L1 has no half
"""

def l1_gradient(w, lam):
    return [lam / 2 * np.sign(weights) for weights in w]
