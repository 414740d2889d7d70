"""Only missed ones are mended.

says: a 0 was called 1: something has to change
"""

def perceptron_update(x, y, w, b):
    if y == 1 and step(x @ w + b) == 0:
        return w + x, b + 1
    return w, b
