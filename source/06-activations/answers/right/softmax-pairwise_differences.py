"""1 over the sum of exp of all differences; an overflow to inf gives 0."""

def softmax(z):
    z = np.asarray(z, dtype=float)
    with np.errstate(over='ignore'):
        return 1 / np.exp(z[None] - z[:, None]).sum(axis=1)
