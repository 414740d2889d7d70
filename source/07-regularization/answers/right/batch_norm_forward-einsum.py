"""Sums by einsum."""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    n = x.shape[1]
    mean = np.einsum("ij->i", x)[:, None] / n
    var = np.einsum("ij,ij->i", x - mean, x - mean)[:, None] / n
    return beta + gamma * (x - mean) * (var + eps) ** -0.5, mean, var
