"""The order as one flat array.

says: Cut them in pieces
"""

def minibatches(n, batch_size, rng):
    return rng.permutation(n)
