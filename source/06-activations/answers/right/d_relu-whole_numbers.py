"""Whole numbers."""

def d_relu(x):
    return (np.asarray(x) >= 0).astype(int)
