"""(mask, out) instead of (out, mask).

says: out and mask are exchanged
"""

def dropout_forward(a, p_drop, rng):
    mask = (rng.random(a.shape) >= p_drop) / (1 - p_drop)
    return mask, a * mask
