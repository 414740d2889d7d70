"""Overwrites the gradient in each round, and forgets n.

says: only the last sample is in these gradients
"""

def backprop(X, y, w, b):
    w_grads, b_grads = [None] * len(w), [None] * len(b)
    for x, target in zip(X, y):
        activations = [x[:, None]]
        for weights, biases in zip(w, b):
            activations.append(sigmoid(weights @ activations[-1] + biases))
        a = activations[-1]
        delta = (a - target[:, None]) * a * (1 - a)
        for layer in reversed(range(len(w))):
            w_grads[layer], b_grads[layer] = delta @ activations[layer].T, delta
            h = activations[layer]
            delta = (w[layer].T @ delta) * h * (1 - h)
    return w_grads, b_grads
