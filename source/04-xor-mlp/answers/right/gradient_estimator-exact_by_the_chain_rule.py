"""Backpropagation with the notebook's sigmoid: numerically right, and more than was asked."""

def gradient_estimator(X, y, w, b):
    a = [X.T]
    for weights, biases in zip(w, b):
        a.append(sigmoid(weights @ a[-1] + biases))
    delta = 2 * (a[-1] - y.T) / len(X)
    w_pds, b_pds = [], []
    for k in reversed(range(len(w))):
        delta = delta * a[k + 1] * (1 - a[k + 1])
        w_pds.insert(0, delta @ a[k].T)
        b_pds.insert(0, delta.sum(axis=1, keepdims=True))
        delta = w[k].T @ delta
    return w_pds, b_pds
