"""A ReLU of each side."""

def leaky_relu(x, alpha=0.1):
    x = np.asarray(x)
    return relu(x) - alpha * relu(-x)
