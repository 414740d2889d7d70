"""Nudges the caller's weights and leaves them nudged.

says: is different after the call
"""

def gradient_estimator(X, y, w, b):
    eps = 1e-5
    w_pds = [np.zeros(layer.shape) for layer in w]
    b_pds = [np.zeros(layer.shape) for layer in b]
    for k, i, j in places(w):
        start = cost_function(X, y, w, b)
        w[k][i, j] += eps
        w_pds[k][i, j] = (cost_function(X, y, w, b) - start) / eps
    for k, i, j in places(b):
        start = cost_function(X, y, w, b)
        b[k][i, j] += eps
        b_pds[k][i, j] = (cost_function(X, y, w, b) - start) / eps
    return w_pds, b_pds
