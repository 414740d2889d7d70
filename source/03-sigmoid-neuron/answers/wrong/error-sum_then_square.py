"""Adds the misses first.

says: the misses were added first
"""

def error(w, b, X, Y):
    return 0.5 * sum(sigmoid(w * x + b) - y for x, y in zip(X, Y)) ** 2
