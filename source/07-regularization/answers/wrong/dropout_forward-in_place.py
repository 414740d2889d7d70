"""Works on the caller's activations.

says: is different after the call
"""

def dropout_forward(a, p_drop, rng):
    mask = (rng.random(a.shape) >= p_drop) / (1 - p_drop)
    a *= mask
    return a, mask
