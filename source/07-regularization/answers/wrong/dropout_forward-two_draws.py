"""Another draw for out than for the mask.

says: out that is not a * mask
"""

def dropout_forward(a, p_drop, rng):
    out = a * (rng.random(a.shape) >= p_drop) / (1 - p_drop)
    mask = (rng.random(a.shape) >= p_drop) / (1 - p_drop)
    return out, mask
