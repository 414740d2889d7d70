"""Gives the variance back with eps in it.

says: the variance that comes back holds eps
"""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    mean, var = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True) + eps
    return gamma * (x - mean) / np.sqrt(var) + beta, mean, var
