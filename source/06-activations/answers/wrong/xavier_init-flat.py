"""One axis.

says: expected:  shape
"""

def xavier_init(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / (n_in + n_out)), n_in * n_out)
