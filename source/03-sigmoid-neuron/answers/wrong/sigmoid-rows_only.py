"""A loop that knows numbers and one axis only.

says: raised:
"""

import math


def sigmoid(z):
    if np.ndim(z) == 0:
        return 1 / (1 + math.exp(-max(z, -700)))
    return np.array([1 / (1 + math.exp(-max(value, -700))) for value in z])
