"""(n_in, n_out).

says: a row holds the weights into one unit
"""

def he_init(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out))
