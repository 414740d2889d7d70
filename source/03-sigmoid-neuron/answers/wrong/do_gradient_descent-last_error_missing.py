"""Notes errors before the steps only.

says: the error after the last step is missing
"""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    errors = []
    for _ in range(max_epochs):
        errors.append(error(w, b, X, Y))
        dw = sum(grad_w(w, b, x, y) for x, y in zip(X, Y))
        db = sum(grad_b(w, b, x, y) for x, y in zip(X, Y))
        w, b = w - eta * dw, b - eta * db
    return w, b, errors
