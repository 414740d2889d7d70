"""Arrays, mean of squares times half the number of points."""

def error(w, b, X, Y):
    X, Y = np.asarray(X), np.asarray(Y)
    return np.mean((sigmoid(w * X + b) - Y) ** 2) * len(X) / 2
