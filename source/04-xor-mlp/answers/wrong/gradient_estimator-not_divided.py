"""The difference is not divided by the step.

says: is the difference divided by eps
"""

def gradient_estimator(X, y, w, b):
    eps, start = 1e-4, cost_function(X, y, w, b)
    w_pds = [np.zeros(layer.shape) for layer in w]
    b_pds = [np.zeros(layer.shape) for layer in b]
    for k, i, j in places(w):
        w_pds[k][i, j] = cost_function(X, y, w_update(w, k, i, j, w[k][i, j] + eps), b) - start
    for k, i, j in places(b):
        b_pds[k][i, j] = cost_function(X, y, w, b_update(b, k, i, j, b[k][i, j] + eps)) - start
    return w_pds, b_pds
