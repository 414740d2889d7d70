"""Draws each batch anew: some samples twice, some never.

says: Is every batch used, once?
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    if batch_size >= len(X):
        w_grads, b_grads = backprop(X, y, w, b)
        return [a - lr * g for a, g in zip(w, w_grads)], [a - lr * g for a, g in zip(b, b_grads)]
    for batch in [rng.integers(0, len(X), min(batch_size, len(X) - s)) for s in range(0, len(X), batch_size)]:
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        w = [weights - lr * grads for weights, grads in zip(w, w_grads)]
        b = [biases - lr * grads for biases, grads in zip(b, b_grads)]
    return w, b
