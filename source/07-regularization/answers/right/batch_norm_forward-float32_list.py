"""In single precision, by matrix products; a list comes back."""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    x = x.astype(np.float32)
    ones = np.full((x.shape[1], 1), 1 / x.shape[1], dtype=np.float32)
    mean = x @ ones
    centred = x - mean
    var = (centred * centred) @ ones
    return [gamma * (centred / np.sqrt(var + np.float32(eps))) + beta, mean, var]
