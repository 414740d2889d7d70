"""Takes a step in place while it computes.

says: changed
"""

def backprop(X, y, w, b):
    activations = [X.T]
    for weights, biases in zip(w, b):
        activations.append(sigmoid(weights @ activations[-1] + biases))
    a = activations[-1]
    delta = (a - y.T) * a * (1 - a)
    w_grads, b_grads = [], []
    for layer in reversed(range(len(w))):
        w_grads.insert(0, delta @ activations[layer].T / len(X))
        b_grads.insert(0, delta.mean(axis=1, keepdims=True))
        h = activations[layer]
        delta = (w[layer].T @ delta) * h * (1 - h)
        w[layer] -= 0.1 * w_grads[0]
    return w_grads, b_grads
