"""Computes the cost itself from predict; functional style."""

def gradient_estimator(X, y, w, b):
    eps = 1e-4

    def cost(w, b):
        return np.mean(np.sum((predict(X, w, b) - y) ** 2, axis=1))

    def nudged(layers, k, i, j, by):
        return [layer + by * (np.arange(layer.size).reshape(layer.shape) == i * layer.shape[1] + j) * (n == k)
                for n, layer in enumerate(layers)]

    def table(layers, slope_at):
        return [np.array([[slope_at(k, i, j) for j in range(m.shape[1])] for i in range(len(m))]) for k, m in enumerate(layers)]

    w_pds = table(w, lambda *at: (cost(nudged(w, *at, eps), b) - cost(nudged(w, *at, -eps), b)) / (2 * eps))
    b_pds = table(b, lambda *at: (cost(w, nudged(b, *at, eps)) - cost(w, nudged(b, *at, -eps))) / (2 * eps))
    return w_pds, b_pds
