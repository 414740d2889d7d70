"""Forgets that the half takes the 2 away.

says: this is twice the slope
"""

def grad_w(w, b, x, y):
    f = sigmoid(w * x + b)
    return 2 * (f - y) * f * (1 - f) * x
