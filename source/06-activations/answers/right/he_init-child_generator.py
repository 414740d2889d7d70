"""A generator of its own, seeded by rng."""

def he_init(n_in, n_out, rng):
    own = np.random.default_rng(int(rng.integers(2**31)))
    return np.sqrt(2 / n_in) * own.normal(size=n_out * n_in).reshape(n_out, n_in)
