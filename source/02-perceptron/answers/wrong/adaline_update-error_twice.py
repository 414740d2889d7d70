"""The error is computed anew with the new weights.

says: compute it once
"""

def adaline_update(x, y, w, b, lr):
    w = w + lr * (y - (x @ w + b)) * x
    b = b + lr * (y - (x @ w + b))
    return w, b
