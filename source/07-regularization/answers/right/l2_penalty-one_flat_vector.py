"""All weights in one vector, and its product with itself."""

def l2_penalty(w, lam):
    flat = np.concatenate([weights.ravel() for weights in w])
    return lam * (flat @ flat) / 2
