"""Recursion over the layers of both lists."""

def moved(layers, slopes, lr):
    return [] if not layers else [layers[0] - lr * slopes[0], *moved(layers[1:], slopes[1:], lr)]


def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    return moved(list(w), list(w_pds), lr), moved(list(b), list(b_pds), lr)
