"""A new array, filled in."""

def step(z):
    z = np.asarray(z)
    calls = np.ones(z.shape, dtype=int)
    calls[z < 0] = 0
    return calls if calls.ndim else int(calls)
