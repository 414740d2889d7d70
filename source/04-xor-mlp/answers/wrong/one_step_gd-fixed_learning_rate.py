"""A learning rate of its own, 2.0: right for the visible check only.

says: expected:
"""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    new_w = [layer - 2.0 * slope for layer, slope in zip(w, w_pds)]
    new_b = [layer - 2.0 * slope for layer, slope in zip(b, b_pds)]
    return new_w, new_b
