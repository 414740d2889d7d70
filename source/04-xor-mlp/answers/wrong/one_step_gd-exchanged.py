"""Gives (new_b, new_w).

says: the two lists are exchanged
"""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    new_w = [layer - lr * slope for layer, slope in zip(w, w_pds)]
    new_b = [layer - lr * slope for layer, slope in zip(b, b_pds)]
    return new_b, new_w
