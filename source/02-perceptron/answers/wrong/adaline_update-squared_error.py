"""The squared error in the place of the error.

says: the error was squared
"""

def adaline_update(x, y, w, b, lr):
    error = (y - (x @ w + b)) ** 2
    return w + lr * error * x, b + lr * error
