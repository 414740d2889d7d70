"""Nested lists instead of arrays."""

def l2_gradient(w, lam):
    return [[[number * lam for number in row] for row in weights.tolist()] for weights in w]
