"""All slopes in one long row.

says: expected:
"""

def gradient_estimator(X, y, w, b):
    eps, start = 1e-5, cost_function(X, y, w, b)
    w_pds = [(cost_function(X, y, w_update(w, k, i, j, w[k][i, j] + eps), b) - start) / eps for k, i, j in places(w)]
    b_pds = [(cost_function(X, y, w, b_update(b, k, i, j, b[k][i, j] + eps)) - start) / eps for k, i, j in places(b)]
    return w_pds, b_pds
