"""All positive.

says: with a standard deviation of
"""

def he_init(n_in, n_out, rng):
    return np.abs(rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in)))
