"""The sigmoid where its slope belongs.

says: the sigmoid where its slope belongs
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y) * f
    return X.T @ delta, delta.sum()
