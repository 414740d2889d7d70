"""Forgets the slope of the sigmoid.

says: the slope of the sigmoid is missing
"""

def grad_b(w, b, x, y):
    return (sigmoid(w * x + b) - y)
