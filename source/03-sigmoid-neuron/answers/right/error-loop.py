"""The plain loop."""

def error(w, b, X, Y):
    err = 0.0
    for x, y in zip(X, Y):
        fx = sigmoid(w * x + b)
        err += 0.5 * (fx - y) ** 2
    return err
