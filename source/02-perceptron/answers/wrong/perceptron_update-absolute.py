"""Adds the size of x, whatever its sign.

says: the sign of x does not matter
"""

def perceptron_update(x, y, w, b):
    error = y - step(x @ w + b)
    return w + error * abs(x), b + error
