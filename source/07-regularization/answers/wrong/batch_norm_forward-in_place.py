"""Centres the caller's array.

says: is different after the call
"""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    mean, var = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)
    x -= mean
    x /= np.sqrt(var + eps)
    return gamma * x + beta, mean, var
