"""Draws from a copy of rng, so that each epoch is the same.

says: the same order twice
"""

def minibatches(n, batch_size, rng):
    import copy

    order = copy.deepcopy(rng).permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
