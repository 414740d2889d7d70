"""Moves the caller's own arrays.

says: changed
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    for batch in minibatches(len(X), batch_size, rng):
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        for layer in range(len(w)):
            w[layer] -= lr * w_grads[layer]
            b[layer] -= lr * b_grads[layer]
    return w, b
