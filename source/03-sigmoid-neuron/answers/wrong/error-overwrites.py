"""Overwrites instead of adding.

says: only the last point was counted
"""

def error(w, b, X, Y):
    for x, y in zip(X, Y):
        err = 0.5 * (sigmoid(w * x + b) - y) ** 2
    return err
