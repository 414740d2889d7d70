"""Divides the mean gradient by the batch once more.

says: divided by the number of samples once more
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    rate = lr
    for batch in minibatches(len(X), batch_size, rng):
        lr = rate / len(batch)
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        w = [weights - lr * grads for weights, grads in zip(w, w_grads)]
        b = [biases - lr * grads for biases, grads in zip(b, b_grads)]
    return w, b
