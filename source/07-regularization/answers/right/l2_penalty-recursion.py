"""The first layer, then the rest of the list."""

def l2_penalty(w, lam):
    if len(w) == 0:
        return 0
    return lam / 2 * np.einsum("ij,ij->", w[0], w[0]) + l2_penalty(w[1:], lam)
