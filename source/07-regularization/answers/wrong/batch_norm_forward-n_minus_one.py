"""The variance with 1/(n - 1).

says: divided by n - 1
"""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    mean = x.mean(axis=1, keepdims=True)
    var = x.var(axis=1, keepdims=True, ddof=1)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta, mean, var
