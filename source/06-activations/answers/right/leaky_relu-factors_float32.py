"""A table of factors, float32."""

def leaky_relu(x, alpha=0.1):
    x = np.float32(x)
    return x * (alpha + (1 - alpha) * (x > 0))
