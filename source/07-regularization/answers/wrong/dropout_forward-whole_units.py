"""One draw for each unit, the same for all samples.

says: one draw for each entry
"""

def dropout_forward(a, p_drop, rng):
    mask = np.repeat((rng.random((a.shape[0], 1)) >= p_drop) / (1 - p_drop), a.shape[1], axis=1)
    return a * mask, mask
