"""Rounds the answer to 0 or 1 first: the perceptron's miss.

says: expected:
"""

def cross_entropy_gradients(X, y, w, b):
    delta = (sigmoid(X @ w + b) >= 0.5) - y
    return X.T @ delta / len(X), delta.mean()
