"""The derivative of the square written out."""

def l2_gradient(w, lam):
    return [lam / 2 * 2 * weights for weights in w]
