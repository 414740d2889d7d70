"""Only the bias learns.

says: the bias is right, the weights have to learn too
"""

def perceptron_update(x, y, w, b):
    return w, b + y - step(x @ w + b)
