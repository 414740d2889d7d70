"""-y / p: one step of the chain rule is missing.

says: with respect to p
"""

def softmax_cross_entropy_grad(z, y_true):
    return -y_true / softmax(z) / z.shape[1]
