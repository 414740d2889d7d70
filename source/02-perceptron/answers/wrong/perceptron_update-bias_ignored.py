"""The call is made without the bias.

says: the bias is missing from the sum
"""

def perceptron_update(x, y, w, b):
    error = y - step(x @ w)
    return w + error * x, b + error
