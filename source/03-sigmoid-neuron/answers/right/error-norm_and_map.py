"""The norm of a list of misses."""

def error(w, b, X, Y):
    return 0.5 * np.linalg.norm(list(map(lambda x, y: float(sigmoid(w * x + b)) - y, X, Y))) ** 2
