"""exp(-x) / (1 + exp(-x))^2."""

def d_sigmoid(x):
    e = np.exp(-np.asarray(x, dtype=float))
    return e / (1 + e) ** 2
