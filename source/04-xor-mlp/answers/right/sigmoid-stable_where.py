"""Stable on both sides: exp only sees numbers up to zero."""

def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1, e) / (1 + e)
