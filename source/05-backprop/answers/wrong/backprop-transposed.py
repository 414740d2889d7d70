"""Each weight gradient transposed.

says: rows and columns are exchanged
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
        w_grads.insert(0, activations[layer] @ delta.T / n)
        b_grads.insert(0, delta.mean(axis=1, keepdims=True))
        if layer > 0:
            h = activations[layer]
            delta = (w[layer].T @ delta) * h * (1 - h)
    return w_grads, b_grads
