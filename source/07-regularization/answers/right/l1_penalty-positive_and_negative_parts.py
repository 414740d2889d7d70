"""What is above 0 minus what is below."""

def l1_penalty(w, lam):
    flat = np.hstack([np.ravel(weights) for weights in w])
    return lam * (flat[flat > 0].sum() - flat[flat < 0].sum())
