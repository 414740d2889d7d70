"""float32, clipped before exp."""

def tanh(x):
    up = np.exp(np.clip(np.float32(x), -20, 20))
    return (up - 1 / up) / (up + 1 / up)
