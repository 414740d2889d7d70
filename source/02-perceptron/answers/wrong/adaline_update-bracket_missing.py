"""A bracket is missing: the bias is added.

says: a bracket around the sum is missing
"""

def adaline_update(x, y, w, b, lr):
    error = y - x @ w + b
    return w + lr * error * x, b + lr * error
