"""Takes the end of a slice for its last index.

says: pieces start at 0, batch_size, 2 * batch_size
"""

def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [order[start : start + batch_size - 1] for start in range(0, n, batch_size)]
