"""Moves w first and takes the slope of b at the new w.

says: after w had moved
"""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    errors = [error(w, b, X, Y)]
    for _ in range(max_epochs):
        dw = sum(grad_w(w, b, x, y) for x, y in zip(X, Y))
        w = w - eta * dw
        db = sum(grad_b(w, b, x, y) for x, y in zip(X, Y))
        b = b - eta * db
        errors.append(error(w, b, X, Y))
    return w, b, errors
