"""The variance is 1 / n_in.

says: n_in alone is used
"""

def xavier_init(n_in, n_out, rng):
    return rng.normal(0, 1 / np.sqrt(n_in), (n_out, n_in))
