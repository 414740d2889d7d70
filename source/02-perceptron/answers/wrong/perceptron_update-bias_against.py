"""The bias moves against the weights, like a threshold.

says: both have the same sign
"""

def perceptron_update(x, y, w, b):
    error = y - step(x @ w + b)
    return w + error * x, b - error
