"""einsum throughout."""

def gradients(X, y, w, b):
    f = sigmoid(np.einsum("ij,j->i", X, w) + b)
    delta = np.einsum("i,i,i->i", f - y, f, 1 - f)
    return [np.einsum("ij,i->j", X, delta), np.einsum("i->", delta)]
