"""math.tanh, which takes one number.

says: raised:
"""

import math


def d_tanh(x):
    return 1 - math.tanh(x) ** 2
