"""Written out for two layers of weights.

says: IndexError
"""

def backprop(X, y, w, b):
    n = len(X)
    h = sigmoid(w[0] @ X.T + b[0])
    a = sigmoid(w[1] @ h + b[1])
    d2 = (a - y.T) * a * (1 - a)
    d1 = (w[1].T @ d2) * h * (1 - h)
    w_grads = [d1 @ X / n, d2 @ h.T / n]
    b_grads = [d1.mean(axis=1, keepdims=True), d2.mean(axis=1, keepdims=True)]
    return w_grads, b_grads
