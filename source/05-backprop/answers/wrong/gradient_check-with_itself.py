"""Compares backprop with backprop.

says: more than 1e-2
"""

def gradient_check(X, y, w, b):
    w_grads, b_grads = backprop(X, y, w, b)
    w_slopes, b_slopes = backprop(X, y, w, b)
    ours = np.concatenate([np.ravel(one) for one in [*w_grads, *b_grads]])
    measured = np.concatenate([np.ravel(one) for one in [*w_slopes, *b_slopes]])
    return np.linalg.norm(ours - measured) / (np.linalg.norm(ours) + np.linalg.norm(measured))
