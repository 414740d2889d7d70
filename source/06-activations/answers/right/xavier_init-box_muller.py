"""Two uniform draws for each normal one."""

def xavier_init(n_in, n_out, rng):
    first, second = rng.random((n_out, n_in)), rng.random((n_out, n_in))
    return np.sqrt(-2 * (2 / (n_in + n_out)) * np.log(1 - first)) * np.cos(2 * np.pi * second)
