"""With tanh, in single precision."""

def sigmoid_prime(z):
    t = np.tanh(np.asarray(z, dtype=np.float32) / 2)
    return (1 - t * t) / 4
