"""The root of the square is the absolute value."""

def l1_penalty(w, lam):
    return lam * np.sum([np.sqrt(np.square(weights)).sum() for weights in w])
