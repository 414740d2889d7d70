"""A recursion over the batches that are left; tuples."""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    def run(w, b, batches):
        if not batches:
            return w, b
        rows = np.asarray(batches[0])
        w_grads, b_grads = backprop(X[rows], y[rows], w, b)
        return run(
            [np.subtract(old, np.multiply(lr, slope)) for old, slope in zip(w, w_grads)],
            [np.subtract(old, np.multiply(lr, slope)) for old, slope in zip(b, b_grads)],
            batches[1:],
        )

    return run(list(w), list(b), list(minibatches(len(X), batch_size, rng)))
