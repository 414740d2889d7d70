"""Only 1 - f of the sigmoid's slope.

says: 1 - f where the slope
"""

def grad_w(w, b, x, y):
    f = sigmoid(w * x + b)
    return (f - y) * (1 - f) * x
