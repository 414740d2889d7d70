"""rng.uniform below the share that stays, with np.where."""

def dropout_forward(a, p_drop, rng):
    keep = 1.0 - p_drop
    mask = np.where(rng.uniform(0, 1, a.shape) <= keep, 1 / keep, 0)
    return np.multiply(a, mask), mask
