"""math.exp, number by number, with recursion into nested lists."""

import math


def sigmoid_prime(z):
    def of(part):
        if isinstance(part, list):
            return [of(inner) for inner in part]
        e = math.exp(-abs(part))
        return e / (1 + e) ** 2

    return of(np.asarray(z).tolist())
