"""All gradients at the parameters of the start.

says: all gradients were taken at the start
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    start_w, start_b = w, b
    for batch in minibatches(len(X), batch_size, rng):
        w_grads, b_grads = backprop(X[batch], y[batch], start_w, start_b)
        w = [weights - lr * grads for weights, grads in zip(w, w_grads)]
        b = [biases - lr * grads for biases, grads in zip(b, b_grads)]
    return w, b
