"""(p - y) / n."""

def softmax_cross_entropy_grad(z, y_true):
    return (np.asarray(softmax(z)) - y_true) / np.shape(z)[1]
