"""4 s(2x) (1 - s(2x))."""

def d_tanh(x):
    s = sigmoid(2 * np.asarray(x))
    return 4 * s * (1 - s)
