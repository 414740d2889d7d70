"""Sorted by a random key, lists of ints, a while loop."""

def minibatches(n, batch_size, rng):
    left = sorted(range(n), key=lambda _: rng.random())
    pieces = []
    while left:
        pieces.append(left[:batch_size])
        left = left[batch_size:]
    return pieces
