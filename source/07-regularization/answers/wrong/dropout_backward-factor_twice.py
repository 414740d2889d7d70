"""The mask goes in twice.

says: the factor went in twice
"""

def dropout_backward(delta, mask):
    return delta * mask * mask
