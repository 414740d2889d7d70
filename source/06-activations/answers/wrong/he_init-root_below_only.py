"""The root covers n_in, and not the 2.

says: 4 is too much
"""

def he_init(n_in, n_out, rng):
    return rng.normal(0, 2 / np.sqrt(n_in), (n_out, n_in))
