"""One miss is f - y, the other y - f.

says: an error of squares is never negative
"""

def error(w, b, X, Y):
    return sum(0.5 * (sigmoid(w * x + b) - y) * (y - sigmoid(w * x + b)) for x, y in zip(X, Y))
