"""Times 2.

says: a factor of 2
"""

def softmax_cross_entropy_grad(z, y_true):
    return 2 * (softmax(z) - y_true)
