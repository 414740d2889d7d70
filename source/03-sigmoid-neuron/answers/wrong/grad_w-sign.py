"""y - f.

says: the sign is turned
"""

def grad_w(w, b, x, y):
    f = sigmoid(w * x + b)
    return (y - f) * f * (1 - f) * x
