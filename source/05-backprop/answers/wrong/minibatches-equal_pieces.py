"""Pieces as equal as possible.

says: as equal as possible
"""

def minibatches(n, batch_size, rng):
    return np.array_split(rng.permutation(n), -(-n // batch_size))
