"""The steps, not the new weights.

says: add them to w and b
"""

def adaline_update(x, y, w, b, lr):
    error = y - (x @ w + b)
    return lr * error * x, lr * error
