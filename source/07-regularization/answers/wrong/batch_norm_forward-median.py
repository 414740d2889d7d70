"""The median instead of the mean.

says: expected
"""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    mean = np.median(x, axis=1, keepdims=True)
    var = ((x - mean) ** 2).mean(axis=1, keepdims=True)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta, mean, var
