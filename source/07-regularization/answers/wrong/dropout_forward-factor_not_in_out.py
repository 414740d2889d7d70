"""out lacks the factor that the mask has.

says: the factor is in the mask, but not in out
"""

def dropout_forward(a, p_drop, rng):
    kept = rng.random(a.shape) >= p_drop
    return a * kept, kept / (1 - p_drop)
