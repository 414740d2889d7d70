"""Adds up the differences with their signs.

says: came back
"""

def gradient_check(X, y, w, b):
    w_grads, b_grads = backprop(X, y, w, b)
    w_slopes, b_slopes = measured_gradient(X, y, w, b)
    ours = np.concatenate([np.ravel(one) for one in [*w_grads, *b_grads]])
    measured = np.concatenate([np.ravel(one) for one in [*w_slopes, *b_slopes]])
    return abs((ours - measured).sum()) / (np.abs(ours).sum() + np.abs(measured).sum())
