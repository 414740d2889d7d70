"""Compares the call, as the perceptron does.

says: Adaline compares the sum itself
"""

def adaline_update(x, y, w, b, lr):
    error = y - step(x @ w + b)
    return w + lr * error * x, b + lr * error
