"""Statistics over the wrong axis.

says: expected
"""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    mean, var = x.mean(axis=0, keepdims=True), x.var(axis=0, keepdims=True)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta, mean, var
