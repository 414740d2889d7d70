"""Two branches with an if, which takes one number.

says: raised:
"""

import math


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))
