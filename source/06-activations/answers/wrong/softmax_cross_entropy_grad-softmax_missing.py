"""z - y.

says: the softmax is missing
"""

def softmax_cross_entropy_grad(z, y_true):
    return (z - y_true) / z.shape[1]
