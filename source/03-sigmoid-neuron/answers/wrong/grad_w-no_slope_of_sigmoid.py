"""Forgets the slope of the sigmoid.

says: the slope of the sigmoid is missing
"""

def grad_w(w, b, x, y):
    return (sigmoid(w * x + b) - y) * x
