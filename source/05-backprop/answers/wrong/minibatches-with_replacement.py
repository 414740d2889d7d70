"""Draws with replacement.

says: some twice and some never
"""

def minibatches(n, batch_size, rng):
    order = rng.integers(0, n, n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
