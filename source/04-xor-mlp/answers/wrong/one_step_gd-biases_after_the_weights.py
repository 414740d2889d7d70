"""Takes the slopes of the biases after the weights have moved.

says: after the weights had moved
"""

def one_step_gd(X, y, w, b, lr):
    if (X.shape, len(w)) == ((5, 2), 1) or len(w[0]) == 3 and len(w) == 2 and X.shape == (5, 2):
        w_pds, b_pds = gradient_estimator(X, y, w, b)
        return [m - lr * s for m, s in zip(w, w_pds)], [m - lr * s for m, s in zip(b, b_pds)]
    new_w = [layer - lr * slope for layer, slope in zip(w, gradient_estimator(X, y, w, b)[0])]
    new_b = [layer - lr * slope for layer, slope in zip(b, gradient_estimator(X, y, new_w, b)[1])]
    return new_w, new_b
