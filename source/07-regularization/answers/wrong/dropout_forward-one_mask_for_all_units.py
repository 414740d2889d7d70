"""One draw for each sample, the same for all units.

says: one draw for each entry
"""

def dropout_forward(a, p_drop, rng):
    mask = np.tile((rng.random(a.shape[1]) >= p_drop) / (1 - p_drop), (a.shape[0], 1))
    return a * mask, mask
