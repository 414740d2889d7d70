"""A leaky ReLU without a leak."""

def relu(x):
    return leaky_relu(x, 0.0)
