"""math.exp, which takes one number.

says: raised:
"""

import math


def d_sigmoid(x):
    return 1 / (2 + math.exp(x) + math.exp(-x))
