"""Lets the gradient pass where the activation was dropped.

says: the wrong entries are 0: the gradient passes
"""

def dropout_backward(delta, mask):
    return delta * (mask.max() - mask)
