"""The call is made without the bias.

says: perceptron_update
"""

def perceptron_update(x, y, w, b):
    error = y - step(x @ w)
    return w + error * x, b + error
