"""Half of x plus its size."""

def relu(x):
    return (x + np.abs(x)) / 2
