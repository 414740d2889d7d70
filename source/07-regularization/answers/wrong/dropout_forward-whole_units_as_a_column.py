"""A mask of shape (units, 1).

says: draw one number for each entry
"""

def dropout_forward(a, p_drop, rng):
    mask = (rng.random((len(a), 1)) >= p_drop) / (1 - p_drop)
    return a * mask, mask
