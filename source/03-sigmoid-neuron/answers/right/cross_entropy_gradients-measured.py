"""Central differences of a cross-entropy that does not overflow."""

def cross_entropy_gradients(X, y, w, b):
    def cost(w, b):
        z = X @ w + b
        return np.mean(np.logaddexp(0, z) - y * z)

    eps, w = 1e-5, np.asarray(w, dtype=float)
    dw = [(cost(w + eps * row, b) - cost(w - eps * row, b)) / (2 * eps) for row in np.eye(len(w))]
    return np.array(dw), (cost(w, b + eps) - cost(w, b - eps)) / (2 * eps)
