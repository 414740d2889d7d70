"""Measures the slopes of the error by central differences, and moves in float32."""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    eps, errors = 1e-4, [error(w, b, X, Y)]
    for _ in range(max_epochs):
        dw = (error(w + eps, b, X, Y) - error(w - eps, b, X, Y)) / (2 * eps)
        db = (error(w, b + eps, X, Y) - error(w, b - eps, X, Y)) / (2 * eps)
        w, b = float(np.float32(w - eta * dw)), float(np.float32(b - eta * db))
        errors += [np.float32(error(w, b, X, Y))]
    return (w, b, errors)
