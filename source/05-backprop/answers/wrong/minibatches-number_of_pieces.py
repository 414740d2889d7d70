"""Takes batch_size for the number of pieces.

says: not the number of pieces
"""

def minibatches(n, batch_size, rng):
    return np.array_split(rng.permutation(n), batch_size)
