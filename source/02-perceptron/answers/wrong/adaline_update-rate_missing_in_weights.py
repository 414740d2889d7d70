"""The learning rate stands in the step of the bias alone.

says: the learning rate is missing in the step of the weights
"""

def adaline_update(x, y, w, b, lr):
    error = y - (x @ w + b)
    return w + error * x, b + lr * error
