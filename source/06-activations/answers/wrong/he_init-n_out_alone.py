"""2 / n_out.

says: n_out
"""

def he_init(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / n_out), (n_out, n_in))
