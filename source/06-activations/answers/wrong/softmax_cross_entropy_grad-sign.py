"""Target minus prediction.

says: prediction minus target
"""

def softmax_cross_entropy_grad(z, y_true):
    return (y_true - softmax(z)) / z.shape[1]
