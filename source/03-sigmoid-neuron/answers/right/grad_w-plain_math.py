"""math.tanh and math.cosh, names for the links of the chain."""

import math


def grad_w(w, b, x, y):
    z = w * x + b
    link_3 = (1 + math.tanh(z / 2)) / 2 - y
    link_2 = 1 / (2 * math.cosh(z / 2)) ** 2
    link_1 = x
    return math.prod([link_1, link_2, link_3])
