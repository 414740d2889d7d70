"""The trace of the confusion matrix, float32."""

def accuracy(y_true, y_pred):
    both = np.bincount(2 * y_true + y_pred, minlength=4).astype(np.float32)
    return (both[0] + both[3]) / both.sum()
