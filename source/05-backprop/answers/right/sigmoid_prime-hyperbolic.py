"""With the hyperbolic cosine."""

def sigmoid_prime(z):
    return 0.25 / np.cosh(np.asarray(z) / 2) ** 2
