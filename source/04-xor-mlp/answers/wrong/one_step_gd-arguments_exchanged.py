"""Asks for the slopes with w and b exchanged.

says: raised:
"""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, b, w)
    return [layer - lr * slope for layer, slope in zip(w, w_pds)], [layer - lr * slope for layer, slope in zip(b, b_pds)]
