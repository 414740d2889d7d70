"""The size of the slope, without its sign.

says: expected:
"""

def grad_b(w, b, x, y):
    f = sigmoid(w * x + b)
    return abs((f - y) * f * (1 - f))
