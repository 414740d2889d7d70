"""rng.choice between the two values."""

def dropout_forward(a, p_drop, rng):
    keep = 1 - p_drop
    mask = rng.choice([0.0, 1 / keep], size=a.shape, p=[p_drop, keep])
    return a * mask, mask
