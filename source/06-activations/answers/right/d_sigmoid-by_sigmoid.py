"""s (1 - s)."""

def d_sigmoid(x):
    s = sigmoid(x)
    return s * (1 - s)
