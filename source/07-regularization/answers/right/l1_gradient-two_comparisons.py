"""The difference of two comparisons."""

def l1_gradient(w, lam):
    return [lam * ((weights > 0).astype(int) - (weights < 0).astype(int)) for weights in w]
