"""1 - tanh^2."""

def d_tanh(x):
    return 1 - np.tanh(x) ** 2
