"""Uniform draws of the right variance.

says: not normal
"""

def he_init(n_in, n_out, rng):
    limit = np.sqrt(3 * 2 / n_in)
    return rng.uniform(-limit, limit, (n_out, n_in))
