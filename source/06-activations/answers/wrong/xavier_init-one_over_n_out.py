"""The variance is 1 / n_out.

says: n_out alone is in it
"""

def xavier_init(n_in, n_out, rng):
    return rng.normal(0, 1 / np.sqrt(n_out), (n_out, n_in))
