"""Takes shuffled samples with unshuffled targets.

says: are the rows of y those of X
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    position = 0
    for batch in minibatches(len(X), batch_size, rng):
        w_grads, b_grads = backprop(X[batch], y[position : position + len(batch)], w, b)
        w = [weights - lr * grads for weights, grads in zip(w, w_grads)]
        b = [biases - lr * grads for biases, grads in zip(b, b_grads)]
        position += len(batch)
    return w, b
