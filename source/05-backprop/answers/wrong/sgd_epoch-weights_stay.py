"""Only the biases move.

says: the weights have not moved
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    for batch in minibatches(len(X), batch_size, rng):
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        b = [biases - lr * grads for biases, grads in zip(b, b_grads)]
    return w, b
