"""The slope for w divided by x, which fails at x = 0.

says: raised:
"""

def grad_b(w, b, x, y):
    return float(grad_w(w, b, x, y)) / float(x)
