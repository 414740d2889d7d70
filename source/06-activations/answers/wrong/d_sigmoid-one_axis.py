"""A loop that knows one axis only.

says: raised:
"""

import math


def d_sigmoid(x):
    if np.ndim(x) == 0:
        return 1 / (2 + math.exp(x) + math.exp(-x))
    return np.array([1 / (2 + math.exp(value) + math.exp(-value)) for value in x])
