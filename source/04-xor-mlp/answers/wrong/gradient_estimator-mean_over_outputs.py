"""The mean over the outputs too, instead of their sum.

says: look at the factor in front
"""

def gradient_estimator(X, y, w, b):
    def cost(w, b):
        return np.mean((predict(X, w, b) - y) ** 2)

    eps, start = 1e-5, cost(w, b)
    w_pds = [np.zeros(layer.shape) for layer in w]
    b_pds = [np.zeros(layer.shape) for layer in b]
    for k, i, j in places(w):
        w_pds[k][i, j] = (cost(w_update(w, k, i, j, w[k][i, j] + eps), b) - start) / eps
    for k, i, j in places(b):
        b_pds[k][i, j] = (cost(w, b_update(b, k, i, j, b[k][i, j] + eps)) - start) / eps
    return w_pds, b_pds
