"""Only out comes back.

says: a pair (out, mask)
"""

def dropout_forward(a, p_drop, rng):
    return a * (rng.random(a.shape) >= p_drop) / (1 - p_drop)
