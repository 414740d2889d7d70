"""The mean over the points.

says: this is the mean over the points
"""

def error(w, b, X, Y):
    return np.mean([0.5 * (sigmoid(w * x + b) - y) ** 2 for x, y in zip(X, Y)])
