"""Plain math with two branches and recursion over the axes; nested lists back."""

import math


def one(value):
    if value >= 0:
        return 1 / (1 + math.exp(-value))
    return math.exp(value) / (1 + math.exp(value))


def sigmoid(z):
    z = np.asarray(z)
    return one(float(z)) if z.ndim == 0 else [sigmoid(part) for part in z]
