"""1 at the kink."""

def d_relu(x):
    return np.heaviside(x, 1.0)
