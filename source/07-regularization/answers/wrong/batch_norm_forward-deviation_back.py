"""The standard deviation instead of the variance.

says: the last one is the standard deviation
"""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    mean, std = x.mean(axis=1, keepdims=True), x.std(axis=1, keepdims=True)
    return gamma * (x - mean) / np.sqrt(std**2 + eps) + beta, mean, std
