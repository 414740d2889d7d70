"""Single precision and an Einstein sum without a sum."""

def output_delta(a, y, z):
    s = 1 / (1 + np.exp(-z.astype(np.float32)))
    return np.einsum("ij,ij->ij", (a - y).astype(np.float32), s - s * s)
