"""The bias as a weight, einsum, one vector cut in two."""

def cross_entropy_gradients(X, y, w, b):
    full = np.hstack([X, np.ones((len(X), 1))])
    f = 0.5 * (1 + np.tanh(full @ np.r_[w, b] / 2))
    slopes = np.einsum("ij,i->j", full, f - y) / len(y)
    return [slopes[:-1], slopes[-1]]
