"""Starts at a random place, then goes round.

says: long runs of neighbours
"""

def minibatches(n, batch_size, rng):
    order = np.roll(np.arange(n), int(rng.integers(1, n)) if n > 1 else 0)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
