"""Keeps the half of the error in the slope.

says: this is half the slope
"""

def grad_w(w, b, x, y):
    f = sigmoid(w * x + b)
    return 0.5 * (f - y) * f * (1 - f) * x
