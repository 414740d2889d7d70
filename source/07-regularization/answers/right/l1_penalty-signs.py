"""Each weight times its sign."""

def l1_penalty(w, lam):
    return sum(lam * np.einsum("ij,ij->", weights, np.sign(weights)) for weights in w)
