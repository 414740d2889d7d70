"""Uniform weights from a generator with a seed of its own, tuples instead of lists."""

def nn_parameter_maker(size):
    rng = np.random.default_rng(7)
    pairs = tuple(zip(size, size[1:]))
    return tuple(rng.uniform(-1, 1, (m, n)) for n, m in pairs), tuple(rng.uniform(-0.1, 0.1, (m, 1)) for n, m in pairs)
