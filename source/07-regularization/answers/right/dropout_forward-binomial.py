"""rng.binomial says how often an entry is kept, 0 or 1 times."""

def dropout_forward(a, p_drop, rng):
    mask = rng.binomial(1, 1 - p_drop, size=a.shape) / (1 - p_drop)
    return mask * a, mask
