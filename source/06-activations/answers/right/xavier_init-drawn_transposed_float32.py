"""Drawn as (n_in, n_out), float32, then transposed."""

def xavier_init(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_in, n_out)).astype(np.float32).T
