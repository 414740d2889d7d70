"""Computes the step and hands back the old parameters.

says: nothing has moved
"""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    new_w = [layer - lr * slope for layer, slope in zip(w, w_pds)]
    new_b = [layer - lr * slope for layer, slope in zip(b, b_pds)]
    return w, b
