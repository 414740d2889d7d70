"""np.where."""

def d_leaky_relu(x, alpha=0.1):
    return np.where(np.greater(x, 0), 1.0, alpha)
