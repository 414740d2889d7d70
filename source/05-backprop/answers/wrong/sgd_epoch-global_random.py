"""An order from np.random.

says: use the rng that is handed in
"""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    order = np.random.permutation(len(X))
    for batch in [order[s : s + batch_size] for s in range(0, len(X), batch_size)]:
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        w = [weights - lr * grads for weights, grads in zip(w, w_grads)]
        b = [biases - lr * grads for biases, grads in zip(b, b_grads)]
    return w, b
