"""With a softmax of its own."""

def softmax_cross_entropy_grad(z, y_true):
    e = np.exp(z - z.max(axis=0))
    return (e / e.sum(axis=0) - y_true) / y_true.shape[1]
