"""A float copy of which the negative places are replaced."""

def elu(x, alpha=1.0):
    out = np.array(x, dtype=float)
    below = out < 0
    out[below] = alpha * (np.exp(out[below]) - 1)
    return out
