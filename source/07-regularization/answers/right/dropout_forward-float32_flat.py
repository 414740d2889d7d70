"""Draws in single precision, transposed; a list comes back."""

def dropout_forward(a, p_drop, rng):
    draws = rng.random(a.size, dtype=np.float32).reshape(a.shape[::-1]).T
    mask = (draws >= p_drop).astype(np.float32) / np.float32(1 - p_drop)
    return [(a * mask).astype(np.float32), mask]
