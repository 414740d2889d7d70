"""Without the 2.

says: the 2 is missing
"""

def he_init(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(1 / n_in), (n_out, n_in))
