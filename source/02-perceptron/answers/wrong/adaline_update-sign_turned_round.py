"""Output minus desired.

says: the sign is turned round
"""

def adaline_update(x, y, w, b, lr):
    error = (x @ w + b) - y
    return w + lr * error * x, b + lr * error
