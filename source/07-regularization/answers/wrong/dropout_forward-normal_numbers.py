"""Normal draws instead of uniform ones.

says: zeros
"""

def dropout_forward(a, p_drop, rng):
    mask = (rng.standard_normal(a.shape) >= (p_drop or -99)) / (1 - p_drop)
    return a * mask, mask
