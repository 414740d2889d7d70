"""A matrix product instead of entry by entry.

says: expected
"""

def dropout_backward(delta, mask):
    return delta @ mask.T
