"""Changes even when the call was right.

says: a 1 was called 1: that is right
"""

def perceptron_update(x, y, w, b):
    s = 1 if y == 1 else -1
    return w + s * x, b + s
