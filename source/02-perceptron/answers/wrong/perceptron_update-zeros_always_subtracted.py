"""Subtracts every sample of label 0, called right or wrong.

says: a 0 was called 0: that is right, and nothing changes
"""

def perceptron_update(x, y, w, b):
    if y == 0:
        return w - x, b - 1
    if step(x @ w + b) == 0:
        return w + x, b + 1
    return w, b
