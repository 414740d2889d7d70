"""Gives back the weights alone.

says: perceptron_update
"""

def perceptron_update(x, y, w, b):
    return w + (y - step(x @ w + b)) * x
