"""The error, not its slope.

says: this is the error itself
"""

def grad_w(w, b, x, y):
    return 0.5 * (sigmoid(w * x + b) - y) ** 2
