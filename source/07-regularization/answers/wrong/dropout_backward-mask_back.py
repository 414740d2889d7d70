"""The derivative alone, without the chain rule.

says: this is the mask
"""

def dropout_backward(delta, mask):
    return mask
