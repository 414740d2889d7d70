"""Plain math, nested lists back."""

import math


def d_sigmoid(x):
    if np.ndim(x) == 0:
        return 1 / (2 + math.exp(x) + math.exp(-x))
    return [d_sigmoid(part) for part in x]
