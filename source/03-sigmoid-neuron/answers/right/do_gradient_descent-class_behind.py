"""A class that holds the place and steps."""

class Walker:
    def __init__(self, X, Y, w, b):
        self.points, self.w, self.b = list(zip(X, Y)), w, b

    def step(self, eta):
        at = (self.w, self.b)
        self.w = self.w - eta * sum(grad_w(*at, x, y) for x, y in self.points)
        self.b = self.b - eta * sum(grad_b(*at, x, y) for x, y in self.points)


def do_gradient_descent(X, Y, w, b, eta, max_epochs):
    walker = Walker(X, Y, w, b)
    errors = np.array([error(w, b, X, Y)])
    while len(errors) <= max_epochs:
        walker.step(eta)
        errors = np.append(errors, error(walker.w, walker.b, X, Y))
    return walker.w, walker.b, errors
