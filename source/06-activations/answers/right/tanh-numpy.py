"""NumPy's own."""

def tanh(x):
    return np.tanh(x)
