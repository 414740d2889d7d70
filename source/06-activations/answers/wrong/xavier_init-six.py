"""The 6 of the uniform limits, in normal draws.

says: 6 belongs to the limits of the uniform distribution
"""

def xavier_init(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(6 / (n_in + n_out)), (n_out, n_in))
