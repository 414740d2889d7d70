"""The sum over the samples instead of the mean.

says: times what it should be
"""

def gradient_estimator(X, y, w, b):
    def cost(w, b):
        return np.sum((predict(X, w, b) - y) ** 2)

    eps, start = 1e-5, cost(w, b)
    w_pds = [np.zeros(layer.shape) for layer in w]
    b_pds = [np.zeros(layer.shape) for layer in b]
    for k, i, j in places(w):
        w_pds[k][i, j] = (cost(w_update(w, k, i, j, w[k][i, j] + eps), b) - start) / eps
    for k, i, j in places(b):
        b_pds[k][i, j] = (cost(w, b_update(b, k, i, j, b[k][i, j] + eps)) - start) / eps
    return w_pds, b_pds
