"""A slope and an offset for each unit."""

def batch_norm_forward(x, gamma, beta, eps=1e-5):
    mean = np.average(x, axis=1).reshape(-1, 1)
    var = np.mean(np.square(x - mean), 1, keepdims=True)
    slope = gamma / np.sqrt(var + eps)
    return slope * x + (beta - slope * mean), mean, var
