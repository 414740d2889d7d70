"""Takes two steps.

says: expected:
"""

def one_step_gd(X, y, w, b, lr):
    for _ in range(2):
        w_pds, b_pds = gradient_estimator(X, y, w, b)
        w = [layer - lr * slope for layer, slope in zip(w, w_pds)]
        b = [layer - lr * slope for layer, slope in zip(b, b_pds)]
    return w, b
