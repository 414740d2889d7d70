"""The step -1 is missing: the range downwards is empty.

says: the lists are empty
"""

def backprop(X, y, w, b):
    n = len(X)
    activations = [X.T]
    for weights, biases in zip(w, b):
        activations.append(sigmoid(weights @ activations[-1] + biases))
    a = activations[-1]
    delta = (a - y.T) * a * (1 - a)
    w_grads, b_grads = [], []
    for layer in range(len(w) - 1, -1):
        w_grads.insert(0, delta @ activations[layer].T / n)
        b_grads.insert(0, delta.mean(axis=1, keepdims=True))
        h = activations[layer]
        delta = (w[layer].T @ delta) * h * (1 - h)
    return w_grads, b_grads
