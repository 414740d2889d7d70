"""A generator of its own, with a fixed seed.

says: a seed of your own
"""

def minibatches(n, batch_size, rng):
    order = np.random.default_rng(0).permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
