"""scipy's normal distribution, with rng."""

from scipy.stats import norm


def xavier_init(n_in, n_out, rng):
    return norm.rvs(scale=np.sqrt(2 / (n_in + n_out)), size=(n_out, n_in), random_state=rng)
