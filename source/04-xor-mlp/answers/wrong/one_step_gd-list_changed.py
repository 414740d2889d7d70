"""Puts new arrays into the caller's lists.

says: is different after the call
"""

def one_step_gd(X, y, w, b, lr):
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    for k in range(len(w)):
        w[k] = w[k] - lr * w_pds[k]
        b[k] = b[k] - lr * b_pds[k]
    return w, b
