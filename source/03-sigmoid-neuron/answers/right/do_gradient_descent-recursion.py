"""Recursion: the first step, then the rest."""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    first = [error(w, b, X, Y)]
    if max_epochs == 0:
        return w, b, first
    slopes = np.sum([[grad_w(w, b, x, y), grad_b(w, b, x, y)] for x, y in zip(X, Y)], axis=0)
    new_w, new_b = np.array([w, b]) - eta * slopes
    last_w, last_b, errors = do_gradient_descent(X, Y, new_w, new_b, eta, max_epochs - 1)
    return last_w, last_b, first + errors
