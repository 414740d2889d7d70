"""The variance 2 / n_in.

says: this is He's variance
"""

def xavier_init(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in))
