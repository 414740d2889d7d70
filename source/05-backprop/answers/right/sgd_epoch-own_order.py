"""Shuffles by itself; copies that are changed in place."""

def sgd_epoch(X, y, w, b, lr, batch_size, rng):
    w, b = [layer.copy() for layer in w], [layer.copy() for layer in b]
    order = rng.permutation(X.shape[0])
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        for layer, (dW, db) in enumerate(zip(*backprop(X[rows], y[rows], w, b))):
            w[layer] -= lr * dW
            b[layer] -= lr * db
    return w, b
