"""+= on the array of the caller.

says: is different after the call
"""

def perceptron_update(x, y, w, b):
    error = y - step(x @ w + b)
    w += error * x
    return w, b + error
