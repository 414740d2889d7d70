"""One mean and one variance for the whole batch.

says: expected
"""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    mean, var = np.full((len(x), 1), x.mean()), np.full((len(x), 1), x.var())
    return gamma * (x - mean) / np.sqrt(var + eps) + beta, mean, var
