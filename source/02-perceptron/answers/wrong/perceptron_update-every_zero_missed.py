"""Takes every call of 0 for a missed 1.

says: a sum below 0 is no mistake for a label 0
"""

def perceptron_update(x, y, w, b):
    if x @ w + b < 0:
        return w + x, b + 1
    if y == 0:
        return w - x, b - 1
    return w, b
