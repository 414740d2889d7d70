"""From x and its size."""

def leaky_relu(x, alpha=0.1):
    return (1 + alpha) / 2 * np.asarray(x) + (1 - alpha) / 2 * np.abs(x)
