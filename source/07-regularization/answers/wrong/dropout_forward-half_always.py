"""Ignores p_drop in the draw.

says: zeros
"""

def dropout_forward(a, p_drop, rng):
    mask = (rng.random(a.shape) >= (0.5 if p_drop else 0)) / (1 - p_drop)
    return a * mask, mask
