"""A class that keeps the answer and its slope."""

class Answer:
    def __init__(self, z):
        self.value = sigmoid(z)
        self.slope = self.value - self.value * self.value


def grad_b(w, b, x, y):
    answer = Answer(np.dot([w, b], [x, 1]))
    return float(answer.slope * (answer.value - y))
