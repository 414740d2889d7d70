"""Scales and drops nothing.

says: zeros
"""

def dropout_forward(a, p_drop, rng):
    mask = np.ones(a.shape) / (1 - p_drop)
    return a * mask, mask
