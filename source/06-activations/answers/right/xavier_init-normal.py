"""rng.normal."""

def xavier_init(n_in, n_out, rng):
    return rng.normal(loc=0.0, scale=(2 / (n_in + n_out)) ** 0.5, size=(n_out, n_in))
