"""Two uniform draws for each normal one."""

def he_init(n_in, n_out, rng):
    first, second = rng.random((n_out, n_in)), rng.random((n_out, n_in))
    return np.sqrt(-2 * (2 / n_in) * np.log(1 - first)) * np.cos(2 * np.pi * second)
