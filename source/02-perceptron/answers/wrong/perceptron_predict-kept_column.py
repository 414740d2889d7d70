"""Keeps a column (n, 1).

says: (5, 1)
"""

def perceptron_predict(X, w, b):
    return step(X @ w.reshape(-1, 1) + b)
