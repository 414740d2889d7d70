"""Absolute misses.

says: the misses were not squared
"""

def error(w, b, X, Y):
    return 0.5 * sum(abs(sigmoid(w * x + b) - y) for x, y in zip(X, Y))
