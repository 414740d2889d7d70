"""Recursion over the points."""

def error(w, b, X, Y):
    if len(X) == 0:
        return 0
    return (sigmoid(w * X[0] + b) - Y[0]) ** 2 / 2 + error(w, b, X[1:], Y[1:])
