"""np.where."""

def leaky_relu(x, alpha=0.1):
    return np.where(np.greater(x, 0), x, alpha * np.asarray(x))
