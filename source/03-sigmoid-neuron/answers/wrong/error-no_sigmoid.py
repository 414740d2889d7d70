"""A linear neuron.

says: the sigmoid is missing
"""

def error(w, b, X, Y):
    return sum(0.5 * (w * x + b - y) ** 2 for x, y in zip(X, Y))
