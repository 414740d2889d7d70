"""In place, on copies."""

def l2_gradient(w, lam):
    slopes = [np.array(weights, dtype=float) for weights in w]
    for slope in slopes:
        slope *= lam
    return slopes
