"""Gives back the weights alone.

says: the new weights alone
"""

def perceptron_update(x, y, w, b):
    return w + (y - step(x @ w + b)) * x
