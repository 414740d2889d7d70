"""Nested lists, with math.copysign."""

import math

def l1_gradient(w, lam):
    def slope(number):
        return math.copysign(lam, number) if number else 0

    return [[[slope(number) for number in row] for row in weights.tolist()] for weights in w]
