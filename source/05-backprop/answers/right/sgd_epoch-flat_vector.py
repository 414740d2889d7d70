"""All parameters in one long vector, taken apart for each gradient."""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    shapes = [layer.shape for layer in [*w, *b]]
    cuts = np.cumsum([rows * columns for rows, columns in shapes])[:-1]

    def apart(vector):
        parts = [part.reshape(shape) for part, shape in zip(np.split(vector, cuts), shapes)]
        return parts[: len(w)], parts[len(w) :]

    vector = np.concatenate([layer.ravel() for layer in [*w, *b]])
    for batch in minibatches(n=len(X), batch_size=batch_size, rng=rng):
        grads = backprop(X=X[batch], y=y[batch], w=apart(vector)[0], b=apart(vector)[1])
        vector = vector - lr * np.concatenate([np.ravel(layer) for layer in [*grads[0], *grads[1]]])
    return apart(vector)
