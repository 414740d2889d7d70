"""The condition itself: booleans."""

def d_relu(x):
    return np.asarray(x) > 0
