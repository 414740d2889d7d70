"""Moves the first layer and leaves the rest.

says: expected:
"""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    return [w[0] - lr * w_pds[0], *w[1:]], [b[0] - lr * b_pds[0], *b[1:]]
