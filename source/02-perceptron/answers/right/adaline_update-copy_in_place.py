"""A copy, then in place."""

def adaline_update(x, y, w, b, lr):
    error = y - np.inner(w, x) - b
    new = w.copy()
    new += lr * error * x
    b += lr * error
    return [new, b]
