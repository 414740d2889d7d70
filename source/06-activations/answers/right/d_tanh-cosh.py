"""1 / cosh^2."""

def d_tanh(x):
    return 1 / np.cosh(x) ** 2
