"""Adds where it must subtract.

says: add x, do not subtract
"""

def perceptron_update(x, y, w, b):
    error = step(x @ w + b) - y
    return w + error * x, b + error
