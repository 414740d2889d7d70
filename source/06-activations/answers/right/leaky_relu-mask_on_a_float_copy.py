"""A float copy, negative places multiplied."""

def leaky_relu(x, alpha=0.1):
    out = np.array(x, dtype=float)
    out[out < 0] *= alpha
    return out
