"""One number for each layer.

says: an array came back where one number is expected
"""

def l2_penalty(w, lam):
    return [lam / 2 * np.sum(weights**2) for weights in w]
