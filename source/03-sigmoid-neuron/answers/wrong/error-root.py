"""The root of the sum of squares.

says: this is the root
"""

def error(w, b, X, Y):
    return np.sqrt(sum((sigmoid(w * x + b) - y) ** 2 for x, y in zip(X, Y)))
