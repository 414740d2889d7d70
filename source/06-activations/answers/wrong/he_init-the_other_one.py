"""The variance 2 / (n_in + n_out).

says: this is Xavier's variance
"""

def he_init(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))
