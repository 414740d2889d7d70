"""Always drops exactly the same number of entries.

says: so that their number varies
"""

def dropout_forward(a, p_drop, rng):
    mask = np.full(a.size, 1 / (1 - p_drop))
    mask[rng.permutation(a.size)[: round(p_drop * a.size)]] = 0
    mask = mask.reshape(a.shape)
    return a * mask, mask
