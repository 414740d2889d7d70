"""float32 with a limit that float32 can hold."""

def binary_cross_entropy(y_true, y_pred):
    p = np.clip(np.float32(y_pred), np.float32(1e-7), np.float32(1 - 1e-7))
    y = np.float32(y_true)
    return -np.mean(y * np.log(p) + (1 - y) * np.log1p(-p))
