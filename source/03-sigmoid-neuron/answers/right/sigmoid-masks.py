"""Boolean masks and an array filled in two parts."""

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    out = np.empty(z.shape)
    positive = z > 0
    out[positive] = 1 / (1 + np.exp(-z[positive]))
    small = np.exp(z[~positive])
    out[~positive] = small / (small + 1)
    return out
