"""The sigmoid inline, and the slope as exp(-z) / (1 + exp(-z)) ** 2."""

def grad_w(w, b, x, y):
    e = np.exp(-(w * x + b))
    return (1 / (1 + e) - y) * e / (1 + e) ** 2 * x
