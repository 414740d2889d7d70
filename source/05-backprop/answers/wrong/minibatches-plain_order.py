"""No shuffle.

says: the order is not shuffled
"""

def minibatches(n, batch_size, rng):
    order = np.arange(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
