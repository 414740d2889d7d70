"""Only false alarms are mended.

says: a 1 was called 0: something has to change
"""

def perceptron_update(x, y, w, b):
    if y == 0 and step(x @ w + b) == 1:
        return w - x, b - 1
    return w, b
