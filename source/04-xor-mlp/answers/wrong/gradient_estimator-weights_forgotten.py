"""Only the biases have slopes.

says: the slopes of the weights are still zero
"""

def gradient_estimator(X, y, w, b):
    eps, start = 1e-5, cost_function(X, y, w, b)
    w_pds = [np.zeros(layer.shape) for layer in w]
    b_pds = [np.zeros(layer.shape) for layer in b]
    for k, i, j in places(w):
        w_pds[k][i, j] = 0
    for k, i, j in places(b):
        b_pds[k][i, j] = (cost_function(X, y, w, b_update(b, k, i, j, b[k][i, j] + eps)) - start) / eps
    return w_pds, b_pds
