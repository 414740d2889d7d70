"""The gradient of the other penalty.

says: this is the gradient of the L1 penalty
"""

def l2_gradient(w, lam):
    return [lam * np.sign(weights) for weights in w]
