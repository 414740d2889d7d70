"""Central differences through w_update and b_update."""

def gradient_estimator(X, y, w, b):
    eps = 1e-5
    w_pds, b_pds = [], []
    for k in range(len(w)):
        w_pds.append(np.empty_like(w[k]))
        for i in range(w[k].shape[0]):
            for j in range(w[k].shape[1]):
                plus = cost_function(X, y, w_update(w, k, i, j, w[k][i, j] + eps), b)
                minus = cost_function(X, y, w_update(w, k, i, j, w[k][i, j] - eps), b)
                w_pds[k][i, j] = (plus - minus) / (2 * eps)
    for k in range(len(b)):
        b_pds.append(np.empty_like(b[k]))
        for i in range(b[k].shape[0]):
            plus = cost_function(X, y, w, b_update(b, k, i, 0, b[k][i, 0] + eps))
            minus = cost_function(X, y, w, b_update(b, k, i, 0, b[k][i, 0] - eps))
            b_pds[k][i, 0] = (plus - minus) / (2 * eps)
    return w_pds, b_pds
