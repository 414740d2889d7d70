"""One long random vector, cut into layers by a class."""

class Cutter:
    def __init__(self, numbers):
        self.numbers, self.at = numbers, 0

    def take(self, *shape):
        count = int(np.prod(shape))
        self.at += count
        return self.numbers[self.at - count : self.at].reshape(shape)


def nn_parameter_maker(size):
    total = sum(m * n + m for n, m in zip(size, size[1:]))
    cutter = Cutter(np.random.default_rng().normal(scale=0.5, size=total))
    pairs = [(cutter.take(m, n), cutter.take(m, 1)) for n, m in zip(size, size[1:])]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]
