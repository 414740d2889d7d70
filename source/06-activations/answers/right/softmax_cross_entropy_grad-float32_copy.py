"""Subtracts 1 at the right places of a float32 copy."""

def softmax_cross_entropy_grad(z, y_true):
    delta = np.array(softmax(z), dtype=np.float32)
    delta[np.argmax(y_true, axis=0), np.arange(z.shape[1])] -= 1
    return delta / z.shape[1]
