"""Plain math, nested lists back."""

import math


def d_tanh(x):
    if np.ndim(x) == 0:
        return 1 - math.tanh(x) ** 2
    return [d_tanh(part) for part in x]
