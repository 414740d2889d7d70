"""Yields the pieces.

says: collect the pieces in a list
"""

def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    for start in range(0, n, batch_size):
        yield order[start : start + batch_size]
