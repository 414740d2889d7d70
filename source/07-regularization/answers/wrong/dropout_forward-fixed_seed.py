"""A generator of its own with a fixed seed.

says: a fixed seed inside the function
"""

def dropout_forward(a, p_drop, rng):
    rng = np.random.default_rng(0)
    mask = (rng.random(a.shape) >= p_drop) / (1 - p_drop)
    return a * mask, mask
