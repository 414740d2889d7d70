"""The plain double loop, with += on numbers."""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    errors = []
    for epoch in range(max_epochs):
        errors.append(error(w, b, X, Y))
        dw, db = 0, 0
        for x, y in zip(X, Y):
            dw += grad_w(w, b, x, y)
            db += grad_b(w, b, x, y)
        w -= eta * dw
        b -= eta * db
    errors.append(error(w, b, X, Y))
    return w, b, errors
