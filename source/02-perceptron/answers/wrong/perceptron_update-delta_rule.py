"""The label minus the sum.

says: take the label minus the call
"""

def perceptron_update(x, y, w, b):
    error = y - (x @ w + b)
    return w + error * x, b + error
