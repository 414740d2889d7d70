"""A row for each unit, a list of lists."""

def xavier_init(n_in, n_out, rng):
    spread = np.sqrt(2 / (n_in + n_out))
    return [[spread * rng.standard_normal() for _ in range(n_in)] for _ in range(n_out)]
