"""A generator of its own, seeded by rng."""

def xavier_init(n_in, n_out, rng):
    own = np.random.default_rng(int(rng.integers(2**31)))
    return np.sqrt(2 / (n_in + n_out)) * own.normal(size=n_out * n_in).reshape(n_out, n_in)
