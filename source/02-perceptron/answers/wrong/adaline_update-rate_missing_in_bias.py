"""The rate only in the step of the weights.

says: missing in the step of the bias
"""

def adaline_update(x, y, w, b, lr):
    error = y - (x @ w + b)
    return w + lr * error * x, b + error
