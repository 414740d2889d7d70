"""Plain math and a loop over all places, nested lists back."""

import math


def one(value):
    return 1 / (1 + math.exp(-value)) if value > -700 else 0.0


def sigmoid(z):
    z = np.asarray(z)
    if z.ndim == 0:
        return one(float(z))
    return [sigmoid(part) for part in z]
