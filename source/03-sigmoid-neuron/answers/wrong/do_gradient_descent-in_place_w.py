"""Keeps w and b in one array, changed in place before b's slope is taken.

says: after w had moved
"""

def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    place = np.array([w, b], dtype=float)
    errors = [error(place[0], place[1], X, Y)]
    for _ in range(max_epochs):
        place[0] -= eta * sum(grad_w(place[0], place[1], x, y) for x, y in zip(X, Y))
        place[1] -= eta * sum(grad_b(place[0], place[1], x, y) for x, y in zip(X, Y))
        errors.append(error(place[0], place[1], X, Y))
    return place[0], place[1], errors
