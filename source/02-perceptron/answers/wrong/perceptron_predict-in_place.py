"""Adds the bias into the table.

says: is different after the call
"""

def perceptron_predict(X, w, b):
    X *= w
    return step(X.sum(axis=1) + b)
