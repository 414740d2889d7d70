"""Number by number, through w_update and b_update."""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    new_w, new_b = w, b
    for k in range(len(w)):
        for i in range(w[k].shape[0]):
            for j in range(w[k].shape[1]):
                new_w = w_update(new_w, k, i, j, w[k][i, j] - lr * w_pds[k][i, j])
    for k in range(len(b)):
        for i in range(b[k].shape[0]):
            new_b = b_update(new_b, k, i, 0, b[k][i, 0] - lr * b_pds[k][i, 0])
    return new_w, new_b
