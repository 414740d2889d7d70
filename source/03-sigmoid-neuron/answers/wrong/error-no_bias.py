"""Forgets the bias.

says: the bias is missing
"""

def error(w, b, X, Y):
    return sum(0.5 * (sigmoid(w * x) - y) ** 2 for x, y in zip(X, Y))
