"""out divided by a.

says: this is no number
"""

def dropout_forward(a, p_drop, rng):
    out = a * (rng.random(a.shape) >= p_drop) / (1 - p_drop)
    return out, out / a
