"""The mean of the absolute values.

says: this is the mean
"""

def l1_penalty(w, lam):
    return lam * np.mean(np.concatenate([np.abs(weights).ravel() for weights in w]))
