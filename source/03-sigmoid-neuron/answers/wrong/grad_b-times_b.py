"""Multiplies by b, as if b had an input b.

says: in the direction of b
"""

def grad_b(w, b, x, y):
    f = sigmoid(w * x + b)
    return (f - y) * f * (1 - f) * b
