"""Shuffles copies of X and y together, then takes plain slices; nested lists back."""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    together = rng.permutation(np.hstack([X, y]))
    X, y = together[:, : X.shape[1]], together[:, X.shape[1] :]
    start = 0
    while start < len(X):
        w_grads, b_grads = backprop(X[start : start + batch_size], y[start : start + batch_size], w, b)
        w = [old - lr * np.asarray(slope) for old, slope in zip(w, w_grads)]
        b = [old - lr * np.asarray(slope) for old, slope in zip(b, b_grads)]
        start += batch_size
    return [layer.tolist() for layer in w], [layer.tolist() for layer in b]
