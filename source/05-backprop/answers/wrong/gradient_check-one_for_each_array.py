"""A list of errors, one for each array.

says: one number for all parameters together
"""

def gradient_check(X, y, w, b):
    w_grads, b_grads = backprop(X, y, w, b)
    w_slopes, b_slopes = measured_gradient(X, y, w, b)
    return [np.linalg.norm(one - other) / (np.linalg.norm(one) + np.linalg.norm(other)) for one, other in zip([*w_grads, *b_grads], [*w_slopes, *b_slopes])]
