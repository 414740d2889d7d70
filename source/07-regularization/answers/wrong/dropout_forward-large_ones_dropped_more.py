"""Large entries are dropped more often than small ones.

says: unequally often
"""

def dropout_forward(a, p_drop, rng):
    size = np.abs(a)
    chance = p_drop * np.where(size > np.median(size), 1.3, 0.7)
    mask = (rng.random(a.shape) >= chance) / (1 - p_drop)
    return a * mask, mask
