"""Moves the caller's arrays.

says: is different after the call
"""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    for k in range(len(w)):
        w[k] -= lr * w_pds[k]
        b[k] -= lr * b_pds[k]
    return w, b
