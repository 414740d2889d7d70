"""Drops the short last piece.

says: the last, short piece is missing
"""

def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [order[k * batch_size : (k + 1) * batch_size] for k in range(n // batch_size)]
