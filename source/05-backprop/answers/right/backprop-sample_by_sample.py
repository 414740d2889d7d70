"""One sample after the other, outer products added up."""

def backprop(X, y, w, b):
    w_grads = [np.zeros(weights.shape) for weights in w]
    b_grads = [np.zeros(biases.shape) for biases in b]
    for x, target in zip(X, y):
        activations = [x]
        for weights, biases in zip(w, b):
            activations.append(sigmoid(weights @ activations[-1] + biases[:, 0]))
        error = activations[-1] - target
        for layer in range(len(w) - 1, -1, -1):
            delta = error * activations[layer + 1] * (1 - activations[layer + 1])
            w_grads[layer] += np.outer(delta, activations[layer]) / len(X)
            b_grads[layer][:, 0] += delta / len(X)
            error = w[layer].T @ delta
    return w_grads, b_grads
