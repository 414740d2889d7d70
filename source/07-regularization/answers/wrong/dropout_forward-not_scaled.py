"""Dropout without the factor.

says: the factor is missing
"""

def dropout_forward(a, p_drop, rng):
    mask = (rng.random(a.shape) >= p_drop) * 1.0
    return a * mask, mask
