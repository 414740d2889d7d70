"""One Einstein sum, no transpose."""

def hidden_delta(w_next, delta_next, z):
    s = sigmoid(z)
    return np.einsum("kj,kn,jn->jn", w_next, delta_next, s * (1 - s))
