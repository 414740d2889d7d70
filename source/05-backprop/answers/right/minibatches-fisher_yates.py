"""Fisher and Yates by hand, one draw for each place; a deque of pieces, as a list."""

def minibatches(n, batch_size, rng):
    order = list(range(n))
    for last in range(n - 1, 0, -1):
        other = int(rng.integers(0, last + 1))
        order[last], order[other] = order[other], order[last]
    pieces = [[]]
    for index in order:
        if len(pieces[-1]) == batch_size:
            pieces.append([])
        pieces[-1].append(index)
    return [np.array(piece) for piece in pieces]
