"""Plain math, number by number, nested lists back."""

import math


def tanh(x):
    if np.ndim(x) == 0:
        return math.tanh(float(x))
    return [tanh(part) for part in x]
