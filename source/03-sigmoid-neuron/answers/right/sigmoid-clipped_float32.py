"""float32, clipped to a range in which nothing overflows."""

def sigmoid(z):
    z = np.clip(np.float32(z), -80, 80)
    return np.float32(1) / (1 + np.exp(-z))
