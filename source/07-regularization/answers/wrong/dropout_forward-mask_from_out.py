"""Reads the mask off from out: entries that were 0 anyway count as dropped.

says: the mask was read off
"""

def dropout_forward(a, p_drop, rng):
    out = a * (rng.random(a.shape) >= p_drop) / (1 - p_drop)
    return out, (out != 0) / (1 - p_drop)
