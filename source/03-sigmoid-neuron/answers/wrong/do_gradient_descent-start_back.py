"""The new values have new names, and the old names are returned.

says: the start came back
"""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    w_new, b_new, errors = w, b, [error(w, b, X, Y)]
    for _ in range(max_epochs):
        dw = sum(grad_w(w_new, b_new, x, y) for x, y in zip(X, Y))
        db = sum(grad_b(w_new, b_new, x, y) for x, y in zip(X, Y))
        w_new, b_new = w_new - eta * dw, b_new - eta * db
        errors.append(error(w_new, b_new, X, Y))
    return w, b, errors
