"""Shuffles whole pieces of neighbours.

says: whole pieces were shuffled
"""

def minibatches(n, batch_size, rng):
    pieces = [np.arange(start, min(start + batch_size, n)) for start in range(0, n, batch_size)]
    full = [piece for piece in pieces if len(piece) == batch_size]
    rest = [piece for piece in pieces if len(piece) < batch_size]
    return [full[k] for k in rng.permutation(len(full))] + rest
