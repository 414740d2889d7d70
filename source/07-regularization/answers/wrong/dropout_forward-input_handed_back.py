"""The mask is drawn and not used.

says: out is still a
"""

def dropout_forward(a, p_drop, rng):
    mask = (rng.random(a.shape) >= p_drop) / (1 - p_drop)
    return a, mask
