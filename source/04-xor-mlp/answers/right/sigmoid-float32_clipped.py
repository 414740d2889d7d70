"""float32, clipped before exp."""

def sigmoid(z):
    z = np.clip(np.float32(z), -60, 60)
    return np.float32(1) / (1 + np.exp(-z))
