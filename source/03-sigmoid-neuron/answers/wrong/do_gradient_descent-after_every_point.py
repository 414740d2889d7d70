"""Moves after every point.

says: moves after every single point
"""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    errors = [error(w, b, X, Y)]
    for _ in range(max_epochs):
        for x, y in zip(X, Y):
            dw, db = grad_w(w, b, x, y), grad_b(w, b, x, y)
            w, b = w - eta * dw, b - eta * db
        errors.append(error(w, b, X, Y))
    return w, b, errors
