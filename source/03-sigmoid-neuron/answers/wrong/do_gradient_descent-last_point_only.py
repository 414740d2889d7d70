"""Overwrites the slopes instead of adding them up.

says: only the slope of the last point
"""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    errors = [error(w, b, X, Y)]
    for _ in range(max_epochs):
        for x, y in zip(X, Y):
            dw = grad_w(w, b, x, y)
            db = grad_b(w, b, x, y)
        w, b = w - eta * dw, b - eta * db
        errors.append(error(w, b, X, Y))
    return w, b, errors
