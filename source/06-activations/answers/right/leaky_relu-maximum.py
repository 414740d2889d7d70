"""The larger of the two lines, as alpha lies below 1."""

def leaky_relu(x, alpha=0.1):
    return np.maximum(x, alpha * np.asarray(x))
