"""math.tanh, which takes one number.

says: raised:
"""

import math


def tanh(x):
    return math.tanh(x)
