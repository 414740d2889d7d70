"""The probability of the right class, picked by index."""

def cross_entropy(y_true, y_pred):
    right = np.argmax(y_true, axis=0)
    p = y_pred[right, np.arange(y_pred.shape[1])]
    return -np.log(np.maximum(p, 1e-12)).mean()
