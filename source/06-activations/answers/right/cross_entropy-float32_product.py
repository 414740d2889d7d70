"""The product with the targets inside the logarithm, float32."""

def cross_entropy(y_true, y_pred):
    p = np.sum(np.float32(y_true) * np.float32(y_pred), axis=0)  # (n_samples,)
    return np.log(1 / np.maximum(p, np.float32(1e-7))).mean()
