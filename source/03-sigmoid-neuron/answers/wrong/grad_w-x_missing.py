"""The slope for b.

says: the last link is missing
"""

def grad_w(w, b, x, y):
    f = sigmoid(w * x + b)
    return (f - y) * f * (1 - f)
