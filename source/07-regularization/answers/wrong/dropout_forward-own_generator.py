"""A generator of its own without a seed.

says: Draw with rng
"""

def dropout_forward(a, p_drop, rng):
    mask = (np.random.default_rng().random(a.shape) >= p_drop) / (1 - p_drop)
    return a * mask, mask
