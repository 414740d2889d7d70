"""+= on the array of the caller.

says: is different after the call
"""

def adaline_update(x, y, w, b, lr):
    error = y - (x @ w + b)
    w += lr * error * x
    return w, b + lr * error
