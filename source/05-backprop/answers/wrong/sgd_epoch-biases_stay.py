"""Moves the weights alone.

says: the biases have not moved
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    for batch in minibatches(len(X), batch_size, rng):
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        w = [weights - lr * grads for weights, grads in zip(w, w_grads)]
        pass
    return w, b
