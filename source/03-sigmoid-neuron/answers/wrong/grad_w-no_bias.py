"""Forgets b in z.

says: expected:
"""

def grad_w(w, b, x, y):
    f = sigmoid(w * x)
    return (f - y) * f * (1 - f) * x
