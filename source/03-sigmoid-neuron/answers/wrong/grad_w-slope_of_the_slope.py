"""Puts f, not z, into the slope of the sigmoid.

says: expected:
"""

def grad_w(w, b, x, y):
    f = sigmoid(w * x + b)
    return (f - y) * sigmoid(f) * (1 - sigmoid(f)) * x
