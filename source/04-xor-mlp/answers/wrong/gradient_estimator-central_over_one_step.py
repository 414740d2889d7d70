"""From -eps to +eps, divided by eps: twice the slope.

says: it is 2 * eps
"""

def gradient_estimator(X, y, w, b):
    eps, start = 1e-5, cost_function(X, y, w, b)
    w_pds = [np.zeros(layer.shape) for layer in w]
    b_pds = [np.zeros(layer.shape) for layer in b]
    for k, i, j in places(w):
        w_pds[k][i, j] = (cost_function(X, y, w_update(w, k, i, j, w[k][i, j] + eps), b) - cost_function(X, y, w_update(w, k, i, j, w[k][i, j] - eps), b)) / eps
    for k, i, j in places(b):
        b_pds[k][i, j] = (cost_function(X, y, w, b_update(b, k, i, j, b[k][i, j] + eps)) - cost_function(X, y, w, b_update(b, k, i, j, b[k][i, j] - eps))) / eps
    return w_pds, b_pds
