"""The 1-norm of the flattened weights."""

def l1_penalty(w, lam):
    return float(np.linalg.norm(np.concatenate([layer.flatten() for layer in w]), 1)) * lam
