"""np.random instead of rng.

says: the draws do not come from rng
"""

def xavier_init(n_in, n_out, rng):
    return np.random.normal(0, np.sqrt(2 / (n_in + n_out)), (n_out, n_in))
