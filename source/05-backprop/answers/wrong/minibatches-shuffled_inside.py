"""Cuts first, then shuffles inside each piece.

says: shuffled inside
"""

def minibatches(n, batch_size, rng):
    return [rng.permutation(np.arange(start, min(start + batch_size, n))) for start in range(0, n, batch_size)]
