"""By way of tanh, which is safe by itself."""

def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(z)))
