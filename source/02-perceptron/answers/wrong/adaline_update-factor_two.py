"""The factor 2 of the squared error is kept.

says: no factor 2
"""

def adaline_update(x, y, w, b, lr):
    error = 2 * (y - (x @ w + b))
    return w + lr * error * x, b + lr * error
