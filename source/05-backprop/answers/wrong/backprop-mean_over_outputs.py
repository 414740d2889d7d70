"""Divides by the number of all targets.

says: every number is 0.5 times
"""

def backprop(X, y, w, b):
    n = len(X)
    activations = [X.T]
    for weights, biases in zip(w, b):
        activations.append(sigmoid(weights @ activations[-1] + biases))
    a = activations[-1]
    delta = (a - y.T) * a * (1 - a)
    w_grads, b_grads = [], []
    for layer in reversed(range(len(w))):
        w_grads.insert(0, delta @ activations[layer].T / y.size)
        b_grads.insert(0, delta.sum(axis=1, keepdims=True) / y.size)
        if layer > 0:
            h = activations[layer]
            delta = (w[layer].T @ delta) * h * (1 - h)
    return w_grads, b_grads
