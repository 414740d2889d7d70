"""Returns inside the loop.

says: is the return inside the loop
"""

def error(w, b, X, Y):
    err = 0.0
    for x, y in zip(X, Y):
        err += 0.5 * (sigmoid(w * x + b) - y) ** 2
        return err
