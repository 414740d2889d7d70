"""NumPy functions in the place of operators, with sigmoid_prime."""

def output_delta(a, y, z):
    return np.multiply(np.subtract(a, y), sigmoid_prime(z))
