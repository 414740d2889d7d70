"""The distance, not compared with any size.

says: divided by the size of the gradients
"""

def gradient_check(X, y, w, b):
    w_grads, b_grads = backprop(X, y, w, b)
    w_slopes, b_slopes = measured_gradient(X, y, w, b)
    ours = np.concatenate([np.ravel(one) for one in [*w_grads, *b_grads]])
    measured = np.concatenate([np.ravel(one) for one in [*w_slopes, *b_slopes]])
    return np.linalg.norm(ours - measured)
