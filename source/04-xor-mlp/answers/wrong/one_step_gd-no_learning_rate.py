"""Ignores the learning rate.

says: the learning rate is missing
"""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    new_w = [layer - slope for layer, slope in zip(w, w_pds)]
    new_b = [layer - slope for layer, slope in zip(b, b_pds)]
    return new_w, new_b
