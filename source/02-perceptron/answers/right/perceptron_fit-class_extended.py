"""A class, the bias as a weight, signs as labels."""

class Learner:
    def __init__(self, d):
        self.v = np.zeros(d + 1)

    def look(self, x, sign):
        z = self.v @ x
        wrong = z < 0 if sign > 0 else z >= 0
        if wrong:
            self.v = self.v + sign * x
        return bool(wrong)


def perceptron_fit(X, y, max_epochs=100, seed=0):
    rows = np.hstack([X, np.ones((len(X), 1))])
    learner, mistakes = Learner(X.shape[1]), np.zeros(0, dtype=int)
    for _ in range(max_epochs):
        count = sum(learner.look(x, 1 if label else -1) for x, label in zip(rows[::-1], y[::-1]))
        mistakes = np.append(mistakes, count)
        if count == 0:
            break
    return learner.v[:-1], learner.v[-1], mistakes
