"""The random module and nested lists."""

import random as dice


def nn_parameter_maker(size):
    weights = [[[dice.gauss(0, 1) for _ in range(n)] for _ in range(m)] for n, m in zip(size, size[1:])]
    biases = [[[0] for _ in range(m)] for m in size[1:]]
    return [weights, biases]
