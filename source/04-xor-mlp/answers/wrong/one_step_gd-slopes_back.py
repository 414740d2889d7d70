"""Gives the slopes instead of the new parameters.

says: these are the slopes
"""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    new_w = [slope for layer, slope in zip(w, w_pds)]
    new_b = [slope for layer, slope in zip(b, b_pds)]
    return new_w, new_b
