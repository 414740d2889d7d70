"""rng.choice without replacement, tuples of tuples."""

def minibatches(n, batch_size, rng):
    order = tuple(int(index) for index in rng.choice(n, size=n, replace=False))
    count = (n + batch_size - 1) // batch_size
    return tuple(order[k * batch_size : (k + 1) * batch_size] for k in range(count))
