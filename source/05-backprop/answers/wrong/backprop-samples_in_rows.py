"""Works with samples in rows, and leaves the gradients in that form.

says: each array is transposed
"""

def backprop(X, y, w, b):
    activations = [X]
    for weights, biases in zip(w, b):
        activations.append(sigmoid(activations[-1] @ weights.T + biases.T))
    a = activations[-1]
    delta = (a - y) * a * (1 - a)
    w_grads, b_grads = [], []
    for layer in reversed(range(len(w))):
        h = activations[layer]
        w_grads.insert(0, h.T @ delta / len(X))
        b_grads.insert(0, delta.mean(axis=0, keepdims=True))
        delta = (delta @ w[layer]) * h * (1 - h)
    return w_grads, b_grads
