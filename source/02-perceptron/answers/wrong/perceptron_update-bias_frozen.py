"""The bias does not learn.

says: the bias has to learn too
"""

def perceptron_update(x, y, w, b):
    return w + (y - step(x @ w + b)) * x, b
