"""Unit by unit, number by number."""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    units, n = x.shape
    out, mean, var = np.zeros((units, n)), np.zeros((units, 1)), np.zeros((units, 1))
    for i in range(units):
        mean[i, 0] = sum(x[i]) / n
        var[i, 0] = sum((value - mean[i, 0]) ** 2 for value in x[i]) / n
        for j in range(n):
            out[i, j] = gamma[i, 0] * (x[i, j] - mean[i, 0]) / (var[i, 0] + eps) ** 0.5 + beta[i, 0]
    return out, mean, var
