"""A one-sided difference with a step of a half.

says: expected:
"""

def grad_b(w, b, x, y):
    def cost(w, b):
        return 0.5 * (sigmoid(w * x + b) - y) ** 2

    return (cost(w, b + 0.5) - cost(w, b)) / 0.5
