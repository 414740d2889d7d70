"""np.vectorize over a function of one number."""

one_value = np.vectorize(lambda value: float(np.reciprocal(1 + np.exp(-float(value)))))


def sigmoid(z):
    return one_value(z)
