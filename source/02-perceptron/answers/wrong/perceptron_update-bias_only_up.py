"""The bias moves after a missed 1 alone.

says: it goes down by 1
"""

def perceptron_update(x, y, w, b):
    z = x @ w + b
    if y == 1 and z < 0:
        return w + x, b + 1
    if y == 0 and z >= 0:
        return w - x, b
    return w, b
