"""A function of one number, handed to np.vectorize."""

@np.vectorize
def _slope(z):
    return 1.0 / (2.0 + np.exp(z) + np.exp(-z))


def sigmoid_prime(z):
    return _slope(z)
