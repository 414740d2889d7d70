"""An empty piece at the end where it comes out even.

says: there is an empty piece
"""

def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return [order[k * batch_size : (k + 1) * batch_size] for k in range(n // batch_size + 1)]
