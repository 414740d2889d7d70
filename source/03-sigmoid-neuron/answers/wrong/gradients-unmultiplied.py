"""Sums the deltas for the weights too.

says: expected:
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y) * f * (1 - f)
    return np.full(len(w), delta.sum()), delta.sum()
