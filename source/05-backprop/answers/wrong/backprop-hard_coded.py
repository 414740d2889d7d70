"""The expected arrays of the visible check.

says: came back
"""

def backprop(X, y, w, b):
    return net_w_grads, net_b_grads
