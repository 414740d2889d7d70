"""Everything inline on arrays; calls nothing of the notebook, and fills an array of errors."""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    X, Y = np.asarray(X, dtype=float), np.asarray(Y, dtype=float)
    errors = np.zeros(max_epochs + 1)
    for epoch in range(max_epochs + 1):
        f = 1 / (1 + np.exp(-(w * X + b)))
        errors[epoch] = 0.5 * np.sum((f - Y) ** 2)
        if epoch == max_epochs:
            return [w, b, errors]
        delta = (f - Y) * f * (1 - f)
        w, b = w - eta * (delta @ X), b - eta * delta.sum()
