"""Gives 0 or 1, not how far.

says: the larger mistake has the larger error
"""

def gradient_check(X, y, w, b):
    w_grads, b_grads = backprop(X, y, w, b)
    w_slopes, b_slopes = measured_gradient(X, y, w, b)
    ours = np.concatenate([np.ravel(one) for one in [*w_grads, *b_grads]])
    measured = np.concatenate([np.ravel(one) for one in [*w_slopes, *b_slopes]])
    return float(np.linalg.norm(ours - measured) > 1e-6)
