"""Gives back (b, w).

says: w comes first
"""

def perceptron_update(x, y, w, b):
    error = y - step(x @ w + b)
    return b + error, w + error * x
