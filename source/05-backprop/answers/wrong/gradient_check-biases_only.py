"""Forgets the weights.

says: all weights and all biases
"""

def gradient_check(X, y, w, b):
    w_grads, b_grads = backprop(X, y, w, b)
    w_slopes, b_slopes = measured_gradient(X, y, w, b)
    ours = np.concatenate([np.ravel(one) for one in b_grads])
    measured = np.concatenate([np.ravel(one) for one in b_slopes])
    return np.linalg.norm(ours - measured) / (np.linalg.norm(ours) + np.linalg.norm(measured))
