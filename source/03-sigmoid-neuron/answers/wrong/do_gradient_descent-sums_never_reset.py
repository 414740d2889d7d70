"""Sets the sums to 0 once, before all epochs.

says: start at 0 in each epoch
"""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    errors, dw, db = [error(w, b, X, Y)], 0, 0
    for _ in range(max_epochs):
        for x, y in zip(X, Y):
            dw += grad_w(w, b, x, y)
            db += grad_b(w, b, x, y)
        w, b = w - eta * dw, b - eta * db
        errors.append(error(w, b, X, Y))
    return w, b, errors
