"""Moves the layer above before its weights carry delta down.

says: has already been moved
"""

def backprop(X, y, w, b):
    w = [weights.copy() for weights in w]
    activations = [X.T]
    for weights, biases in zip(w, b):
        activations.append(sigmoid(weights @ activations[-1] + biases))
    a = activations[-1]
    delta = (a - y.T) * a * (1 - a)
    w_grads, b_grads = [], []
    for layer in reversed(range(len(w))):
        w_grads.insert(0, delta @ activations[layer].T / len(X))
        b_grads.insert(0, delta.mean(axis=1, keepdims=True))
        w[layer] -= w_grads[0]
        h = activations[layer]
        delta = (w[layer].T @ delta) * h * (1 - h)
    return w_grads, b_grads
