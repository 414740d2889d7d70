"""The penalty of each weight.

says: not its slope
"""

def l1_gradient(w, lam):
    return [lam * np.abs(weights) for weights in w]
