"""A sum over the two sides."""

def d_elu(x, alpha=1.0):
    on = np.asarray(x) > 0
    return on + alpha * np.exp(-np.abs(x)) * ~on
