"""With the derivative of the sigmoid."""

def d_tanh(x):
    return 4 * np.asarray(d_sigmoid(2 * np.asarray(x)))
