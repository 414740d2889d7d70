"""The variance where the standard deviation belongs.

says: the root of the variance
"""

def he_init(n_in, n_out, rng):
    return rng.normal(0, 2 / n_in, (n_out, n_in))
