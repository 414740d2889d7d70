"""Samples in rows for the product, then turned back; with sigmoid_prime."""

def hidden_delta(w_next, delta_next, z):
    return sigmoid_prime(z) * np.dot(delta_next.T, w_next).T
