"""Goes on from the nudged parameters instead of the start.

says: expected:
"""

def gradient_estimator(X, y, w, b):
    eps, start = 1e-5, cost_function(X, y, w, b)
    w_pds = [np.zeros(layer.shape) for layer in w]
    b_pds = [np.zeros(layer.shape) for layer in b]
    for k, i, j in places(w):
        w = w_update(w, k, i, j, w[k][i, j] + eps)
        w_pds[k][i, j] = (cost_function(X, y, w, b) - start) / eps
    for k, i, j in places(b):
        b = b_update(b, k, i, j, b[k][i, j] + eps)
        b_pds[k][i, j] = (cost_function(X, y, w, b) - start) / eps
    return w_pds, b_pds
