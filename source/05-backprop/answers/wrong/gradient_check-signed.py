"""Differences that can be negative, over a sum that can vanish.

says: at least 0
"""

def gradient_check(X, y, w, b):
    w_grads, b_grads = backprop(X, y, w, b)
    w_slopes, b_slopes = measured_gradient(X, y, w, b)
    ours = np.concatenate([np.ravel(one) for one in [*w_grads, *b_grads]])
    measured = np.concatenate([np.ravel(one) for one in [*w_slopes, *b_slopes]])
    return (measured - ours).sum() / np.abs(measured).sum() - 1e-12
