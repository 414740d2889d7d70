"""The bias as one more column, the bias gradient as the last column of the weight gradient."""

def backprop(X, y, w, b):
    wide = [np.hstack([weights, biases]) for weights, biases in zip(w, b)]
    ones = np.ones((1, len(X)))
    seen, a = [], X.T
    for layer in wide:
        seen.append(np.vstack([a, ones]))
        a = sigmoid(layer @ seen[-1])
    delta = (a - y.T) * a * (1 - a)
    grads = []
    for layer, inputs in zip(reversed(wide), reversed(seen)):
        grads.append(delta @ inputs.T / len(X))
        below = inputs[:-1]
        delta = (layer[:, :-1].T @ delta) * below * (1 - below)
    grads.reverse()
    return [g[:, :-1] for g in grads], [g[:, -1:] for g in grads]
