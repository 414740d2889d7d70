"""By way of expm1, of numbers up to 0."""

def tanh(x):
    size = np.abs(np.asarray(x, dtype=float))
    shrunk = np.expm1(-2 * size)
    return np.copysign(-shrunk / (shrunk + 2), x)
