"""Samples taken as columns.

says: mismatch
"""

def perceptron_predict(X, w, b):
    return step(X.T @ w + b)
