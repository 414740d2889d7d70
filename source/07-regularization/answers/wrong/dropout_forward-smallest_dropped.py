"""Drops the smallest entries.

says: does not depend on its value
"""

def dropout_forward(a, p_drop, rng):
    noisy = np.abs(a) + 0.1 * rng.random(a.shape)
    mask = (noisy > np.quantile(noisy, p_drop) - (p_drop == 0)) / (1 - p_drop)
    return a * mask, mask
