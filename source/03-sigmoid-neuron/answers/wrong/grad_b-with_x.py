"""The slope for w.

says: this is the slope for w
"""

def grad_b(w, b, x, y):
    f = sigmoid(w * x + b)
    return (f - y) * f * (1 - f) * x
