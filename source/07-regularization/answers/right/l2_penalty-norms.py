"""The squared norm of each layer, from np.linalg."""

def l2_penalty(w, lam):
    return sum(np.linalg.norm(weights) ** 2 for weights in w) * lam * 0.5
