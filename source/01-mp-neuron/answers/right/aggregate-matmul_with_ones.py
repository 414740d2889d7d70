"""A product with a vector of ones, in float32."""

def aggregate(x):
    return np.asarray(x, dtype=np.float32) @ np.ones(x.shape[-1], dtype=np.float32)
