"""Spread 1 whatever the size.

says: does not depend on the layer
"""

def xavier_init(n_in, n_out, rng):
    return rng.normal(0, 1, (n_out, n_in))
