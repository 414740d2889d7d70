"""Multiplies by w, not by x.

says: expected:
"""

def grad_w(w, b, x, y):
    f = sigmoid(w * x + b)
    return (f - y) * f * (1 - f) * w
