"""The output without the bias.

says: the bias is missing from the sum
"""

def adaline_update(x, y, w, b, lr):
    error = y - x @ w
    return w + lr * error * x, b + lr * error
