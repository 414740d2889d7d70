"""argsort of random numbers, a recursion over the rest."""

def minibatches(n, batch_size, rng):
    def cut(rest):
        return [rest[:batch_size], *cut(rest[batch_size:])] if len(rest) else []

    return cut(np.argsort(rng.random(n)))
