"""PyTorch's way: no logarithm below -100."""

def binary_cross_entropy(y_true, y_pred):
    with np.errstate(divide='ignore'):
        yes, no = np.maximum(np.log(y_pred), -100), np.maximum(np.log(1 - y_pred), -100)
    return float(-(y_true * yes + (1 - y_true) * no).mean())
