"""From the slope of ReLU."""

def d_leaky_relu(x, alpha=0.1):
    on = np.asarray(d_relu(x))
    return on + alpha * (1 - on)
