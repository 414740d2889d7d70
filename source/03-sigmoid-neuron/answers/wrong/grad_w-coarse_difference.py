"""A one-sided difference with a step of a half.

says: expected:
"""

def grad_w(w, b, x, y):
    def cost(w, b):
        return 0.5 * (sigmoid(w * x + b) - y) ** 2

    return (cost(w + 0.5, b) - cost(w, b)) / 0.5
