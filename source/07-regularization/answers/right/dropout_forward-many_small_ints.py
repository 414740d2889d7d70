"""Integers up to 2^31, compared with a threshold."""

def dropout_forward(a, p_drop, rng):
    mask = (rng.integers(0, 2**31, a.shape) >= p_drop * 2**31) * (1 / (1 - p_drop))
    return a * mask, mask
