"""Forgets the miss.

says: the miss f - y is missing
"""

def grad_b(w, b, x, y):
    f = sigmoid(w * x + b)
    return f * (1 - f)
