"""Knows two points.

says: raised:
"""

def error(w, b, X, Y):
    return 0.5 * (sigmoid(w * X[0] + b) - Y[0]) ** 2 + 0.5 * (sigmoid(w * X[1] + b) - Y[1]) ** 2
