"""Gives w and b alone.

says: which is 2 values
"""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    errors = [error(w, b, X, Y)]
    for _ in range(max_epochs):
        dw = sum(grad_w(w, b, x, y) for x, y in zip(X, Y))
        db = sum(grad_b(w, b, x, y) for x, y in zip(X, Y))
        w, b = w - eta * dw, b - eta * db
        errors.append(error(w, b, X, Y))
    return w, b
