"""Drawn around 0.1.

says: a mean of
"""

def xavier_init(n_in, n_out, rng):
    return rng.normal(0.1, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))
