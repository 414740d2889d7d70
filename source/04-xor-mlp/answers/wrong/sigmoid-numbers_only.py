"""math.exp, which takes one number.

says: raised:
"""

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))
