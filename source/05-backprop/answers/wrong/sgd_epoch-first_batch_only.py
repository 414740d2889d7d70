"""Returns inside the loop.

says: one step was made
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    for batch in minibatches(len(X), batch_size, rng):
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        w = [weights - lr * grads for weights, grads in zip(w, w_grads)]
        b = [biases - lr * grads for biases, grads in zip(b, b_grads)]
        return w, b
