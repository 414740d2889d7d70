"""The number times whether it is positive."""

def relu(x):
    return x * (x > 0)
